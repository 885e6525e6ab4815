package org.qiao.consortium.atlas.occupation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsFiveForEachRow() throws IOException {
        int exit = run("\uFEFFid,title,description\r\na1,出纳,\r\n\"b,2\",\"电工\",\"维修 \"\"设备\"\"\n第二行\"\n");

        assertThat(exit).isZero();
        assertThat(printed(out).lines())
                .hasSize(11)
                .startsWith("id,rank,code,score")
                .anyMatch(it -> it.startsWith("a1,1,2-06-03-00,0."))
                .anyMatch(it -> it.startsWith("\"b,2\",1,6-31-01-03,0."));
    }

    @Test
    void printsFiveForATitleThatAsksBack() throws IOException {
        assertThat(run("id,title,description\n1,普工,\n2,,\n")).isZero();
        assertThat(printed(out).lines()).hasSize(11);
    }

    @Test
    void blankLinesAreNoRows() throws IOException {
        assertThat(run("id,title,description\n\n1,出纳,\n\n")).isZero();
        assertThat(printed(out).lines()).hasSize(6);
    }

    @Test
    void aRowOfAnotherShapeIsRefusedWithItsLine() throws IOException {
        assertThat(run("id,title,description\n1,出纳,\"两\n行\"\n2,电工\n")).isEqualTo(2);
        assertThat(printed(err)).contains("line 4", "2 columns");
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        assertThat(run("name,title\n1,出纳\n")).isEqualTo(2);
        assertThat(printed(err)).contains("line 1", "id,title,description");
    }

    @Test
    void anOpenQuoteIsRefused() throws IOException {
        assertThat(run("id,title,description\n1,\"出纳,\n2,电工,\n")).isEqualTo(2);
        assertThat(printed(err)).contains("line 2", "not closed");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        assertThat(run("id,title,description\n1,出纳,\n", Charset.forName("GB18030")))
                .isEqualTo(2);
        assertThat(printed(err)).contains("not UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws IOException {
        int exit = SuggestCommand.run(new String[] {folder.resolve("none.csv").toString()}, stream(out), stream(err));

        assertThat(exit).isEqualTo(2);
        assertThat(printed(err)).contains("no such file");
    }

    private int run(String csv) throws IOException {
        return run(csv, StandardCharsets.UTF_8);
    }

    private int run(String csv, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("posts.csv"), csv, charset);
        return SuggestCommand.run(new String[] {file.toString()}, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
