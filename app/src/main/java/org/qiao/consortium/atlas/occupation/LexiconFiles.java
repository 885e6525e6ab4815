package org.qiao.consortium.atlas.occupation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.occupation.Lexicon.Noise;
import org.qiao.consortium.atlas.occupation.Lexicon.Occupation;
import org.qiao.consortium.atlas.occupation.Lexicon.Phrase;
import org.qiao.consortium.atlas.occupation.Lexicon.Place;

/** Reads the lexicon from the reference files of the atlas on the class path. */
final class LexiconFiles {

    private static final String FOLDER = "/reference/atlas/";

    private LexiconFiles() {}

    static Lexicon read() {
        List<Occupation> occupations = rows("occupations.csv").stream()
                .map(row -> new Occupation(new OccupationCode(row.get(0)), row.get(1)))
                .toList();
        List<Phrase> trades = rows("trades.csv").stream()
                .filter(row -> !row.get(3).equals("DOUBTFUL"))
                .map(row -> new Phrase(row.get(1), new OccupationCode(row.get(0)), 1))
                .toList();
        List<Noise> noise = new ArrayList<>();
        for (List<String> row : rows("title_noise.csv")) {
            noise.add(new Noise(row.get(0), Place.valueOf(row.get(1))));
        }
        noise.addAll(places());
        return new Lexicon(
                occupations, trades, phrases("aliases.csv"), phrases("vague_titles.csv"), phrases("tasks.csv"), noise);
    }

    private static List<Phrase> phrases(String file) {
        return rows(file).stream()
                .map(row -> new Phrase(row.get(0), new OccupationCode(row.get(1)), Double.parseDouble(row.get(2))))
                .toList();
    }

    /** Provinces and prefectures, without 省 and 市: advertisements put them before or behind the title. */
    private static List<Noise> places() {
        List<Noise> places = new ArrayList<>();
        for (List<String> row : rows("regions.csv")) {
            String name = row.get(1);
            boolean known = row.get(2).equals("PROVINCE") || row.get(2).equals("PREFECTURE");
            if (known && (name.endsWith("省") || name.endsWith("市"))) {
                places.add(new Noise(name.substring(0, name.length() - 1), Place.FRONT));
                places.add(new Noise(name.substring(0, name.length() - 1), Place.END));
            }
        }
        return places;
    }

    /** Rows below the header row; lines that begin with # tell where the file comes from. */
    private static List<List<String>> rows(String file) {
        try (InputStream in = Objects.requireNonNull(LexiconFiles.class.getResourceAsStream(FOLDER + file), file);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            CsvRows csv = new CsvRows(text);
            List<List<String>> rows = new ArrayList<>();
            boolean header = true;
            for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                List<String> fields = row.get().fields();
                if (fields.getFirst().startsWith("#")) {
                    continue;
                }
                if (!header) {
                    rows.add(fields);
                }
                header = false;
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
