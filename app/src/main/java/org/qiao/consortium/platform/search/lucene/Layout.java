package org.qiao.consortium.platform.search.lucene;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.qiao.consortium.platform.search.SearchSource;
import org.qiao.consortium.platform.search.Spelling;
import org.qiao.consortium.platform.search.Words;

/** Which fields a document of the index has. Nothing is stored but its id. */
final class Layout {

    /** To be counted on whenever a field or a source's labels change: an index of another layout is made anew. */
    static final String VERSION = "2";

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String LABEL = "label";
    static final String AT = "at";
    static final String PAIRS = "pairs";
    static final String SINGLES = "singles";
    static final String TITLE = "title";
    static final String TITLE_PAIRS = "title-pairs";
    static final String TITLE_SINGLES = "title-singles";
    static final String CODE = "code";
    static final String INITIALS = "initials";
    static final String INITIAL_PAIRS = "initial-pairs";
    static final String LETTERS = "letters";

    private static final int LONGEST_TITLE = 120;
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType THERE = type(IndexOptions.DOCS);

    private Layout() {}

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Term key(String kind, UUID id) {
        return new Term(KEY, kind + "/" + id);
    }

    static Document of(String kind, SearchSource.Document it) {
        var document = new Document();
        document.add(new StringField(KEY, kind + "/" + it.id(), Field.Store.NO));
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, bytes(it.id())));
        document.add(new NumericDocValuesField(AT, it.at().getEpochSecond()));
        it.labels().forEach(label -> document.add(new StringField(LABEL, label, Field.Store.NO)));
        document.add(new Field(PAIRS, Grams.stream(Grams.pairs(it.words())), PLACED));
        document.add(new Field(SINGLES, Grams.stream(Grams.singles(it.words())), THERE));
        addTitle(document, Words.plain(it.title()));
        document.add(new StringField(CODE, bareCode(it.code()), Field.Store.NO));
        return document;
    }

    private static void addTitle(Document document, String whole) {
        var title = whole.substring(0, Math.min(whole.length(), LONGEST_TITLE));
        document.add(new StringField(TITLE, title, Field.Store.NO));
        document.add(new Field(TITLE_PAIRS, Grams.stream(Grams.pairs(title)), PLACED));
        document.add(new Field(TITLE_SINGLES, Grams.stream(Grams.singles(title)), THERE));
        var spelling = Spelling.of(title);
        document.add(new StringField(INITIALS, spelling.initials(), Field.Store.NO));
        document.add(new Field(INITIAL_PAIRS, Grams.stream(Grams.pairs(spelling.initials())), PLACED));
        document.add(new StringField(LETTERS, spelling.letters(), Field.Store.NO));
    }

    static String bareCode(String code) {
        return code.toLowerCase(Locale.ROOT).replace("-", "");
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static UUID id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
