package org.qiao.engine.allocation.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.qiao.engine.allocation.Explanation;
import org.qiao.engine.allocation.Market;
import org.qiao.engine.allocation.Matching;

/**
 * Writes {@code result.csv}, {@code explain.csv}, {@code cutoffs.csv} and {@code seed.txt}, sorted by name, so that the same input
 * in any order gives the same bytes. All are written beside the old ones and put in their place at the end.
 */
final class ResultFiles {

    static final String RESULT = "result.csv";
    static final String EXPLAIN = "explain.csv";
    static final String CUTOFFS = "cutoffs.csv";
    static final String SEED = "seed.txt";

    private final Matching matching;
    private final Market market;
    private final ChoiceLists lists;

    ResultFiles(Matching matching, ChoiceLists lists) {
        this.matching = matching;
        market = matching.market();
        this.lists = lists;
    }

    static void write(Path directory, Matching matching, ChoiceLists lists) throws IOException {
        ResultFiles files = new ResultFiles(matching, lists);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put(RESULT, files::result);
        parts.put(EXPLAIN, files::explain);
        parts.put(CUTOFFS, files::cutoffs);
        parts.put(SEED, out -> out.write(files.market.seed() + "\n"));
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                Path unfinished = directory.resolve(
                        "." + part.getKey() + "." + ProcessHandle.current().pid() + ".part");
                written.put(unfinished, directory.resolve(part.getKey()));
                try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                    part.getValue().write(out);
                }
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(
                        file.getKey(),
                        file.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path unfinished : written.keySet()) {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    /** Writes one file. */
    interface Part {
        void write(BufferedWriter out) throws IOException;
    }

    private void result(BufferedWriter out) throws IOException {
        out.write("applicant,post\n");
        for (int applicant : sorted(market.applicants(), market::applicant)) {
            int post = matching.postOf(applicant);
            row(out, market.applicant(applicant), post < 0 ? "" : market.post(post));
        }
    }

    void explain(BufferedWriter out) throws IOException {
        out.write("applicant,order,post,outcome,cutoff,binding\n");
        for (int applicant : sorted(market.applicants(), market::applicant)) {
            for (int place = 0; place < market.listLength(applicant); place++) {
                Explanation why = matching.explain(applicant, place);
                row(
                        out,
                        market.applicant(applicant),
                        Integer.toString(lists.order(lists.first(applicant) + place)),
                        market.post(why.post()),
                        why.outcome().code(),
                        number(why.cutoff()),
                        why.binding().or(why::reason).orElse(""));
            }
        }
    }

    void cutoffs(BufferedWriter out) throws IOException {
        out.write("post,seats,admitted,cutoff\n");
        for (int post : sorted(market.posts(), market::post)) {
            row(
                    out,
                    market.post(post),
                    Integer.toString(market.seats(post)),
                    Integer.toString(matching.admitted(post)),
                    number(matching.cutoff(post)));
        }
    }

    private static int[] sorted(int size, IntFunction<String> name) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(name::apply));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal exact = BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros();
        return exact.toPlainString();
    }

    private static void row(BufferedWriter out, String... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(needsQuotes(fields[i]) ? '"' + fields[i].replace("\"", "\"\"") + '"' : fields[i]);
        }
        out.write('\n');
    }

    private static boolean needsQuotes(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !field.isEmpty()
                && (Character.isWhitespace(field.charAt(0))
                        || Character.isWhitespace(field.charAt(field.length() - 1)));
    }
}
