package org.qiao.engine.allocation.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.engine.allocation.DeferredAcceptance;
import org.qiao.engine.allocation.Market;
import org.qiao.engine.allocation.Matching;
import org.qiao.engine.allocation.Verifier;
import org.qiao.engine.allocation.Violation;

/** {@code bin/allocate DIR --seed S} and {@code bin/allocate --verify DIR}. */
public final class AllocateCommand {

    private static final int FINE = 0;
    private static final int NOT_STABLE = 1;
    private static final int WRONG_INPUT = 2;
    private static final int SHOWN = 20;
    private static final int UNKNOWN = -2;
    private static final String USAGE = """
            用法：
              bin/allocate DIR --seed S         按 DIR 中的 CSV 文件分配，结果写回 DIR；S 是抽签种子
              bin/allocate --verify DIR         核对 DIR 中的 result.csv；种子取自 seed.txt，也可另加 --seed S
            文件与列见 docs/engine.md""";

    private final PrintStream out;
    private final PrintStream err;

    private AllocateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return 0; 1 when a matching does not pass; 2 when arguments or files are wrong, and then nothing was written */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean verify = rest.remove("--verify");
        int at = rest.indexOf("--seed");
        Optional<String> seed = Optional.empty();
        if (at >= 0 && at + 1 < rest.size()) {
            seed = Optional.of(rest.remove(at + 1));
            rest.remove(at);
        }
        if (rest.size() != 1 || rest.getFirst().startsWith("--") || !verify && seed.isEmpty()) {
            err.println(USAGE);
            return WRONG_INPUT;
        }
        Path directory = Path.of(rest.getFirst());
        if (!Files.isDirectory(directory)) {
            err.println("没有这个目录：" + directory);
            return WRONG_INPUT;
        }
        AllocateCommand command = new AllocateCommand(out, err);
        try {
            return verify ? command.verify(directory, seed) : command.allocate(directory, seed.orElseThrow());
        } catch (WrongFiles e) {
            e.lines().forEach(err::println);
            err.println("共 " + e.lines().size() + " 处有误，没有写任何文件。");
            return WRONG_INPUT;
        } catch (FileSystemException e) {
            err.println("无法读写：" + e.getFile());
            return WRONG_INPUT;
        }
    }

    private int allocate(Path directory, String seed) throws IOException, WrongFiles {
        MarketFiles.Read read = read(directory, seed);
        Market market = read.market();
        Matching matching = DeferredAcceptance.solve(market);
        List<Violation> violations = Verifier.verify(market, matching.posts());
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the matching does not pass: " + violations.getFirst());
        }
        ResultFiles.write(directory, matching, read.lists());
        long placed = Arrays.stream(matching.posts()).filter(post -> post >= 0).count();
        out.println("申请人 " + market.applicants() + " 名，安排 " + placed + " 名，未安排 " + (market.applicants() - placed)
                + " 名；结果已核对。");
        return FINE;
    }

    private int verify(Path directory, Optional<String> given) throws IOException, WrongFiles {
        Path file = directory.resolve(ResultFiles.SEED);
        Optional<String> seed = given;
        if (given.isEmpty() && Files.exists(file)) {
            seed = Optional.of(Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
        Market market = read(directory, seed.orElse("")).market();
        int[] postOf = result(directory, market);
        if (seed.isEmpty()) {
            err.println("没有抽签种子（seed.txt 或 --seed），同分者的先后未核对。");
        }
        List<Violation> violations =
                Verifier.verify(market, postOf, seed.isEmpty() ? Verifier.Ties.IN_ANY_ORDER : Verifier.Ties.BY_LOT);
        if (violations.isEmpty()) {
            out.println("通过：上限、志愿、禁止与预先安排均符合，没有应被录取而未被录取的人。");
            return FINE;
        }
        violations.stream().limit(SHOWN).forEach(violation -> out.println(words(violation)));
        out.println("不通过：共 " + violations.size() + " 处" + (violations.size() > SHOWN ? "，以上为前 " + SHOWN + " 处。" : "。"));
        return NOT_STABLE;
    }

    private MarketFiles.Read read(Path directory, String seed) throws IOException, WrongFiles {
        MarketFiles.Read read = MarketFiles.read(directory, seed);
        read.warnings().forEach(err::println);
        return read;
    }

    private static int[] result(Path directory, Market market) throws IOException, WrongFiles {
        Problems problems = new Problems();
        Map<String, Integer> applicants = new HashMap<>();
        for (int applicant = 0; applicant < market.applicants(); applicant++) {
            applicants.put(market.applicant(applicant), applicant);
        }
        Map<String, Integer> posts = new HashMap<>(Map.of("", -1));
        for (int post = 0; post < market.posts(); post++) {
            posts.put(market.post(post), post);
        }
        int[] postOf = new int[market.applicants()];
        Arrays.fill(postOf, UNKNOWN);
        Sheet sheet = new Sheet(directory, ResultFiles.RESULT, problems);
        sheet.read(
                row -> {
                    int applicant = applicants.getOrDefault(row.text(0), UNKNOWN);
                    int post = posts.getOrDefault(row.text(1), UNKNOWN);
                    if (applicant == UNKNOWN || post == UNKNOWN) {
                        row.problem("没有这个申请人或岗位：" + row.text(0) + " / " + row.text(1));
                    } else if (postOf[applicant] != UNKNOWN) {
                        row.problem("同一申请人有两行：" + row.text(0));
                    } else {
                        postOf[applicant] = post;
                    }
                },
                "applicant",
                "post");
        if (problems.none()) {
            for (int applicant = 0; applicant < postOf.length; applicant++) {
                if (postOf[applicant] == UNKNOWN) {
                    problems.add(ResultFiles.RESULT, 0, "缺少申请人：" + market.applicant(applicant));
                }
            }
        }
        if (!problems.none()) {
            throw new WrongFiles(problems.lines());
        }
        return postOf;
    }

    private static String words(Violation violation) {
        String pair = violation.applicant() + " / " + violation.post();
        return switch (violation.kind()) {
            case OVER_LIMIT -> "超过上限：" + violation.post() + violation.detail();
            case NOT_LISTED -> "安排了没有填报的岗位：" + pair;
            case FORBIDDEN -> "安排了被禁止的岗位：" + pair + "（" + violation.detail() + "）";
            case FIXED_MOVED -> "预先安排没有保留：" + pair;
            case BELOW_MINIMUM -> "不足最低人数而开放：" + violation.post() + " " + violation.detail();
            case BLOCKING_PAIR -> "应被更想去的岗位录取而没有：" + pair;
        };
    }
}
