package org.qiao.engine.allocation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTests {

    @TempDir
    Path directory;

    @Test
    void readsQuotesLineBreaksAndEveryEndOfLine() throws IOException {
        assertThat(rows("\uFEFFa,\"b\"\r\n\r\n\n \"x \"\"y\"\"\n,z\" , c \r,\"\"\rlast,"))
                .containsExactly(
                        List.of("1", "a", "b"),
                        List.of("4", "x \"y\"\n,z", "c"),
                        List.of("6", "", ""),
                        List.of("7", "last", ""));
    }

    @Test
    void readsMoreThanOneBuffer() throws IOException {
        String row = "名".repeat(999) + ",\"" + "x".repeat(999) + "\"\r\n";
        assertThat(rows(row.repeat(300)))
                .hasSize(300)
                .allMatch(fields -> fields.get(2).length() == 999);
    }

    @Test
    void refusesQuotesThatDoNotMatch() {
        assertThat(catchThrowableOfType(CsvReader.MalformedRow.class, () -> rows("a\n\"b\nc")).line)
                .isEqualTo(2);
        assertThat(catchThrowableOfType(CsvReader.MalformedRow.class, () -> rows("a\n\nb,\"c\"d")).line)
                .isEqualTo(3);
    }

    /** Each row with its line before it. */
    private List<List<String>> rows(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("file.csv"), text);
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader in = new CsvReader(file)) {
            for (List<String> fields = in.next(); !fields.isEmpty(); fields = in.next()) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(in.line())));
                row.addAll(fields);
                rows.add(row);
            }
        }
        return rows;
    }
}
