package org.qiao.engine.allocation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocateCommandTests {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        write("posts.csv", "\uFEFFpost,seats,minimum", "\"车工,甲\",1,0", "铣工,1,", "办公室,2,0", "化验,3,2");
        write("limits.csv", "group,limit,member", "车间,1,\"车工,甲\"", "车间,1,铣工");
        write(
                "choices.csv",
                "applicant,order,post",
                "张三,10,\"车工,甲\"",
                "张三,20,办公室",
                "李四,1,\"车工,甲\"",
                "李四,2,铣工",
                "王五,4,办公室",
                "王五,3,铣工",
                "王五,1,化验",
                "钱七,1,办公室");
        write(
                "scores.csv",
                "applicant,post,score",
                "张三,\"车工,甲\",80.5",
                "张三,办公室,70",
                "李四,\"车工,甲\",80.50",
                "李四,铣工,60",
                "王五,办公室,71.25",
                "王五,化验,90",
                "周八,办公室,100",
                "钱七,办公室,70.0");
        write("forbidden.csv", "applicant,post,reason", "王五,铣工,DISTANCE");
        write("fixed.csv", "applicant,post", "孙九,办公室");
    }

    @Test
    void writesResultExplanationAndCutoffs() throws IOException {
        assertThat(run(directory.toString(), "--seed", "2026")).isZero();
        assertThat(read("result.csv"))
                .containsExactly("applicant,post", "孙九,办公室", "张三,", "李四,\"车工,甲\"", "王五,办公室", "钱七,");
        assertThat(read("explain.csv"))
                .containsExactly(
                        "applicant,order,post,outcome,cutoff,binding",
                        "张三,10,\"车工,甲\",full,80.5,\"车工,甲\"",
                        "张三,20,办公室,full,71.25,办公室",
                        "李四,1,\"车工,甲\",admitted,,",
                        "李四,2,铣工,not_needed,,",
                        "王五,1,化验,closed,,",
                        "王五,3,铣工,forbidden,,DISTANCE",
                        "王五,4,办公室,admitted,,",
                        "钱七,1,办公室,full,71.25,办公室");
        assertThat(read("cutoffs.csv"))
                .containsExactly(
                        "post,seats,admitted,cutoff", "办公室,2,2,71.25", "化验,3,0,", "\"车工,甲\",1,1,80.5", "铣工,1,0,80.5");
        assertThat(read("seed.txt")).containsExactly("2026");
        assertThat(files(".part")).isEmpty();
        assertThat(run("--verify", directory.toString())).isZero();
    }

    @Test
    void givesTheSameBytesForRowsInAnyOrder() throws IOException {
        run(directory.toString(), "--seed", "7");
        List<String> before = new ArrayList<>(read("result.csv"));
        before.addAll(read("explain.csv"));
        before.addAll(read("cutoffs.csv"));
        for (String file : List.of("posts.csv", "limits.csv", "choices.csv", "scores.csv")) {
            List<String> lines = new ArrayList<>(read(file));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(5));
            write(file, lines.toArray(String[]::new));
        }
        run("--seed", "7", directory.toString());
        List<String> after = new ArrayList<>(read("result.csv"));
        after.addAll(read("explain.csv"));
        after.addAll(read("cutoffs.csv"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void namesEveryFaultWithFileAndLineAndWritesNothing() throws IOException {
        run(directory.toString(), "--seed", "2026");
        List<String> before = read("result.csv");
        append("posts.csv", "焊工,-1,0", "铣工,2,0", "电工,两个,0");
        append("limits.csv", "车间,2,焊工", "半个,1,铣工", "半个,1,办公室", "半个,1,不存在");
        append("choices.csv", "吴十,1,不存在", "吴十,2,办公室", "吴十,2,铣工", "张三,30,办公室");
        append("scores.csv", "吴十,铣工,高", "张三,办公室,71", "李四,办公室,1,1");
        append("fixed.csv", "孙九,铣工");
        assertThat(run(directory.toString(), "--seed", "2026")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "choices.csv 第 10 行：没有这个岗位：不存在",
                        "choices.csv 第 11 行：scores.csv 里没有申请人在这个岗位的分数：办公室",
                        "choices.csv 第 12 行：同一申请人有两个相同的志愿顺序：吴十 / 2",
                        "choices.csv 第 13 行：同一申请人重复填报同一岗位：办公室",
                        "fixed.csv 第 3 行：同一申请人被预先安排了两次：孙九 / 铣工",
                        "limits.csv 第 4 行：同一组写了两个不同的上限：车间 / 1 / 2",
                        "limits.csv 第 5 行：两个组部分重叠，上限必须层层包含或互不相交：半个 / 车间 (limits.csv:2)",
                        "limits.csv 第 7 行：组的成员既不是岗位也不是组：半个 / 不存在",
                        "posts.csv 第 6 行：名额不能为负数：焊工 / -1",
                        "posts.csv 第 7 行：岗位重复：铣工",
                        "posts.csv 第 8 行：名额不是整数：两个",
                        "scores.csv 第 10 行：分数不是数：高",
                        "scores.csv 第 11 行：同一申请人在同一岗位有两个分数：张三 / 办公室",
                        "scores.csv 第 12 行：应有 3 列，实有 4 列",
                        "共 14 处有误，没有写任何文件。");
        assertThat(read("result.csv")).isEqualTo(before);
        assertThat(files(".part")).isEmpty();
    }

    @Test
    void saysWhichFilesAreMissingOrUnreadable() throws IOException {
        Files.delete(directory.resolve("scores.csv"));
        Files.write(directory.resolve("choices.csv"), "applicant,order,post\n张三,1,铣工".getBytes(Charset.forName("GBK")));
        write("limits.csv", "group,limit", "车间,1");
        assertThat(run(directory.toString(), "--seed", "1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("choices.csv：不是 UTF-8 编码", "scores.csv：没有这个文件", "limits.csv 第 1 行：表头缺少 member");
        assertThat(run(directory.resolve("nowhere").toString(), "--seed", "1")).isEqualTo(2);
        assertThat(run(directory.toString())).isEqualTo(2);
        assertThat(run("--verify", directory.toString())).isEqualTo(2);
    }

    @Test
    void verifyingFindsWhoShouldHaveBeenAdmitted() throws IOException {
        run(directory.toString(), "--seed", "2026");
        write("result.csv", "applicant,post", "孙九,办公室", "张三,", "李四,铣工", "王五,办公室", "钱七,");
        assertThat(run("--verify", directory.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("应被更想去的岗位录取而没有：李四 / 车工,甲", "不通过：共");
        write("result.csv", "applicant,post", "孙九,办公室", "张三,");
        assertThat(run("--verify", directory.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("result.csv：缺少申请人：李四");
    }

    @Test
    void withoutTheSeedAnyOrderAmongEqualsPasses() throws IOException {
        run(directory.toString(), "--seed", "2026");
        write(
                "result.csv", // 张三 and 李四 have equal scores
                "applicant,post",
                "孙九,办公室",
                "张三,\"车工,甲\"",
                "李四,",
                "王五,办公室",
                "钱七,");
        assertThat(run("--verify", directory.toString())).isEqualTo(1);
        Files.delete(directory.resolve("seed.txt"));
        assertThat(run("--verify", directory.toString())).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("同分者的先后和是否最有利于申请人未核对");
        assertThat(run("--verify", directory.toString(), "--seed", "2026")).isEqualTo(1);
    }

    @Test
    void verifyingFindsAStableResultThatIsNotTheBestForApplicants() throws IOException {
        for (String file : List.of("limits.csv", "forbidden.csv", "fixed.csv")) {
            Files.delete(directory.resolve(file));
        }
        write("posts.csv", "post,seats,minimum", "p,1,0", "q,1,0");
        write("choices.csv", "applicant,order,post", "x,1,p", "x,2,q", "y,1,q", "y,2,p");
        write("scores.csv", "applicant,post,score", "x,p,1", "x,q,2", "y,q,1", "y,p,2");
        run(directory.toString(), "--seed", "1");
        assertThat(read("result.csv")).containsExactly("applicant,post", "x,p", "y,q");
        write("result.csv", "applicant,post", "x,q", "y,p");
        assertThat(run("--verify", directory.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("结果稳定，但不是最有利于申请人的一种");
    }

    @Test
    void verifyingFindsExplanationsAndCutoffsThatDoNotBelongToTheResult() throws IOException {
        run(directory.toString(), "--seed", "2026");
        List<String> explain = new ArrayList<>(read("explain.csv"));
        Files.writeString(directory.resolve("explain.csv"), "\uFEFF" + String.join("\r\n", explain) + "\r\n");
        assertThat(run("--verify", directory.toString())).isZero();
        explain.set(2, explain.get(2).replace("71.25", "60"));
        write("explain.csv", explain.toArray(String[]::new));
        append("cutoffs.csv", "瓦工,1,0,");
        assertThat(run("--verify", directory.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("explain.csv 第 3 行：与结果不符", "cutoffs.csv 第 6 行：与结果不符");
    }

    @Test
    void leavesOutForbiddenPairsOfThoseWithoutAListAndSaysSo() throws IOException {
        append("forbidden.csv", "无名,铣工,AGE");
        assertThat(run(directory.toString(), "--seed", "1")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("forbidden.csv 第 3 行：申请人没有填报志愿，未使用：无名");
    }

    private int run(String... arguments) throws IOException {
        out.reset();
        err.reset();
        return AllocateCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(directory.resolve(file), List.of(lines));
    }

    private void append(String file, String... lines) throws IOException {
        List<String> all = new ArrayList<>(read(file));
        all.addAll(List.of(lines));
        Files.write(directory.resolve(file), all);
    }

    private List<String> read(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
