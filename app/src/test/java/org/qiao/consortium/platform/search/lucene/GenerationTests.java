package org.qiao.consortium.platform.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.platform.search.SearchIndex.Sought;
import org.qiao.consortium.platform.search.SearchIndex.Term;
import org.qiao.consortium.platform.search.SearchSource.Document;
import org.qiao.consortium.platform.search.Words;

/** What an index finds, and in which order. */
class GenerationTests {

    private static final String KIND = "test.thing";
    private static final Cursor CURSOR = Cursor.before("here", 7);
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    /** Few characters, so that pieces occur often; Latin, digits, punctuation and a character of two code units. */
    private static final String ALPHABET = "数控车工焊电床仓储管理员维修cnc6-/.%𠮷 ";

    @TempDir
    Path folder;

    private Generation index;
    private final Map<UUID, String> titles = new LinkedHashMap<>();

    @BeforeEach
    void create() throws IOException {
        index = Generation.create(folder.resolve("000000001"), CURSOR);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void put(String code, String title, String rest, Instant at, String... labels) throws IOException {
        var id = UUID.randomUUID();
        titles.put(id, title);
        var words = Words.plain(code + " " + title + " " + rest);
        index.put(KIND, List.of(id), List.of(new Document(id, code, title, words, Set.of(labels), at)));
    }

    private List<String> containing(List<Term> terms, List<Set<String>> sight) throws IOException {
        index.show(CURSOR);
        var query = Questions.containing(new Sought(KIND, terms, sight, 1_000));
        var view = index.enter().orElseThrow();
        try {
            return view.searcher().search(query, FirstIds.upTo(1_000, Set.of())).ids().stream()
                    .map(titles::get)
                    .sorted()
                    .toList();
        } finally {
            index.leave(view);
        }
    }

    private List<String> containing(String typed) throws IOException {
        return containing(Words.of(typed).stream().map(Term::of).toList(), List.of());
    }

    private List<String> best(String typed) throws IOException {
        index.show(CURSOR);
        var view = index.enter().orElseThrow();
        try {
            var found = new ArrayList<String>();
            var top = view.searcher().search(Questions.best(Sought.of(KIND, Words.of(typed), 10)), 10, Answers.BEST);
            for (var hit : top.scoreDocs) {
                found.add(titles.get(Answers.id(view.searcher(), hit.doc)));
            }
            return found;
        } finally {
            index.leave(view);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyPieceIsFoundWhereItStandsAndNowhereElse(long seed) throws IOException {
        var random = new Random(seed);
        var points = ALPHABET.codePoints().toArray();
        for (var i = 0; i < 300; i++) {
            put("", piece(random, points, 1 + random.nextInt(14)), "", NOON);
        }
        for (var i = 0; i < 250; i++) {
            var piece = Words.plain(piece(random, points, 1 + random.nextInt(6)));
            if (piece.isBlank()) {
                continue;
            }
            assertThat(containing(List.of(Term.of(piece)), List.of()))
                    .as("«" + piece + "»")
                    .isEqualTo(titles.values().stream()
                            .filter(it -> Words.plain(" " + it + " ").contains(piece))
                            .sorted()
                            .toList());
        }
    }

    private static String piece(Random random, int[] points, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    @Test
    void widthAndCaseAreEqualAndAllWordsAreNeeded() throws IOException {
        put("XQ-2026-000001", "ＣＮＣ操机员", "轴类零件", NOON);
        put("XQ-2026-000002", "cnc编程", "模具", NOON);

        assertThat(containing("cNc")).containsExactly("cnc编程", "ＣＮＣ操机员");
        assertThat(containing("ｃｎｃ 零件")).containsExactly("ＣＮＣ操机员");
        assertThat(containing("2026-000002")).containsExactly("cnc编程");
        assertThat(containing("零件 模具")).isEmpty();
    }

    @Test
    void namesThatStandElsewhereDoInsteadOfTheWord() throws IOException {
        put("", "操机员", "", NOON, "employer:1");
        put("", "示例厂看门", "", NOON, "employer:2");
        put("", "装配工", "", NOON, "employer:2");

        assertThat(containing(List.of(new Term("示例厂", Set.of("employer:1"))), List.of()))
                .containsExactly("操机员", "示例厂看门");
    }

    @Test
    void whatMayNotBeSeenIsNoCandidate() throws IOException {
        put("", "车工甲", "", NOON, "here", "published");
        put("", "车工乙", "", NOON, "here", "unit:1");
        put("", "车工丙", "", NOON, "here", "unit:2");
        put("", "车工丁", "", NOON, "there", "published");

        var mine = List.of(Set.of("here"), Set.of("published", "unit:1"));
        assertThat(containing(List.of(Term.of("车工")), mine)).containsExactly("车工乙", "车工甲");
    }

    @Test
    void titleGoesBeforeTextExactBeforePrefixAndTheNewerFirst() throws IOException {
        put("", "仓储管理员", "需会车工", NOON);
        put("", "数控车工", "", NOON);
        put("", "车工学徒", "", NOON.minusSeconds(60));
        put("", "车工班长", "", NOON);
        put("", "车工", "", NOON.minusSeconds(600));

        assertThat(best("车工")).containsExactly("车工", "车工班长", "车工学徒", "数控车工", "仓储管理员");
    }

    @Test
    void codesAreFoundWithAndWithoutDashesAndTitlesByPinyin() throws IOException {
        put("XQ-2026-000123", "数控车工", "", NOON);
        put("XQ-2026-000456", "会计", "", NOON);

        assertThat(best("xq2026000123")).containsExactly("数控车工");
        assertThat(best("XQ-2026-000456")).containsExactly("会计");
        assertThat(best("xq2026")).hasSize(2);
        assertThat(best("skcg")).containsExactly("数控车工");
        assertThat(best("kcg")).containsExactly("数控车工");
        assertThat(best("shukong")).containsExactly("数控车工");
        assertThat(best("kj")).as("not read as huiji").containsExactly("会计");
    }

    @Test
    void whatWasKeptIsThereAgainWithHowFarItCame() throws IOException {
        put("", "车工", "", NOON);
        index.show(Cursor.before("here", 9));
        index.keep();
        put("", "铣工", "not kept", NOON);
        index.show(Cursor.before("here", 11));
        index.close();

        index = Generation.open(folder.resolve("000000001")).orElseThrow();
        assertThat(index.cursor()).isEqualTo(Cursor.before("here", 9));
        assertThat(containing("工")).containsExactly("车工");
    }
}
