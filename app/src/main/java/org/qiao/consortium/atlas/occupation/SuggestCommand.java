package org.qiao.consortium.atlas.occupation;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code bin/suggest FILE.csv}: reads {@code id,title,description}, prints {@code id,rank,code,score} of the best. */
public final class SuggestCommand {

    private static final int WRONG_INPUT = 2;
    private static final List<String> HEADER = List.of("id", "title", "description");
    private static final List<String> BLANK = List.of("");

    private SuggestCommand() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return 0, or 2 when the arguments or the file are wrong */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.length != 1) {
            err.println("usage: bin/suggest FILE.csv   (columns id,title,description; UTF-8)");
            return WRONG_INPUT;
        }
        Path file = Path.of(arguments[0]);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return suggestAll(new CsvRows(in), out, err);
        } catch (NoSuchFileException e) {
            err.println("no such file: " + file);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            err.println(file + ": is not UTF-8");
        } catch (CsvRows.MalformedRow e) {
            err.println(file + ": " + e.getMessage());
        }
        return WRONG_INPUT;
    }

    private static int suggestAll(CsvRows csv, PrintStream out, PrintStream err) {
        List<CsvRows.Row> rows = new ArrayList<>();
        for (Optional<CsvRows.Row> row = csv.next(); row.isPresent(); row = csv.next()) {
            if (!row.get().fields().equals(BLANK)) {
                rows.add(row.get());
            }
        }
        if (rows.isEmpty() || !rows.getFirst().fields().equals(HEADER)) {
            err.println("line 1: the header must be id,title,description");
            return WRONG_INPUT;
        }
        for (CsvRows.Row row : rows) {
            if (row.fields().size() != HEADER.size()) {
                err.println("line " + row.line() + ": " + row.fields().size() + " columns instead of 3");
                return WRONG_INPUT;
            }
        }
        printAll(rows.subList(1, rows.size()), out);
        return 0;
    }

    private static void printAll(List<CsvRows.Row> rows, PrintStream out) {
        OccupationSuggester suggester = OccupationSuggester.fromReferenceFiles();
        PrintStream buffered = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        buffered.print("id,rank,code,score\n");
        for (CsvRows.Row row : rows) {
            List<String> fields = row.fields();
            print(fields.get(0), suggester.suggest(fields.get(1), fields.get(2)), buffered);
        }
        buffered.flush();
    }

    private static void print(String id, Answer answer, PrintStream out) {
        int rank = 1;
        for (Suggestion suggestion : answer.suggestions()) {
            out.print(quoted(id) + "," + rank + "," + suggestion.code() + ","
                    + String.format(Locale.ROOT, "%.4f", suggestion.score()) + "\n");
            rank++;
        }
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
