package org.qiao.engine.allocation.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            err.println("共 " + e.lines().size() + " 处有误" + (verify ? "。" : "，没有写任何文件。"));
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
            try (Stream<String> lines = Files.lines(file)) {
                seed = lines.findFirst();
            }
        }
        if (seed.isEmpty()) {
            err.println("没有抽签种子（seed.txt 或 --seed）：同分者的先后和是否最有利于申请人未核对。");
        }
        List<String> faults = new PublishedFiles(directory, read(directory, seed.orElse(""))).check(seed.isPresent());
        if (faults.isEmpty()) {
            out.println("通过：上限、志愿、禁止与预先安排均符合，没有应被录取而未被录取的人。");
            return FINE;
        }
        faults.stream().limit(SHOWN).forEach(out::println);
        out.println("不通过：共 " + faults.size() + " 处" + (faults.size() > SHOWN ? "，以上为前 " + SHOWN + " 处。" : "。"));
        return NOT_STABLE;
    }

    private MarketFiles.Read read(Path directory, String seed) throws IOException, WrongFiles {
        MarketFiles.Read read = MarketFiles.read(directory, seed);
        read.warnings().forEach(err::println);
        return read;
    }
}
