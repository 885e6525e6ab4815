package org.qiao.engine.allocation.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiao.engine.allocation.DeferredAcceptance;
import org.qiao.engine.allocation.Market;
import org.qiao.engine.allocation.Matching;
import org.qiao.engine.allocation.Verifier;
import org.qiao.engine.allocation.Violation;

/**
 * What was published, checked: {@code result.csv} by the {@link Verifier}; once that passes, by computing anew, that no stable
 * result is better for an applicant and that {@code explain.csv} and {@code cutoffs.csv}, where they are, belong to it.
 */
final class PublishedFiles {

    private static final int UNKNOWN = -2;

    private final Path directory;
    private final MarketFiles.Read read;
    private final Market market;

    PublishedFiles(Path directory, MarketFiles.Read read) {
        this.directory = directory;
        this.read = read;
        market = read.market();
    }

    /** @return a line for everything that does not hold */
    List<String> check(boolean seedIsKnown) throws IOException, WrongFiles {
        int[] postOf = result();
        List<String> faults = new ArrayList<>();
        Verifier.verify(market, postOf, seedIsKnown ? Verifier.Ties.BY_LOT : Verifier.Ties.IN_ANY_ORDER)
                .forEach(violation -> faults.add(words(violation)));
        if (!faults.isEmpty() || !seedIsKnown) {
            return faults;
        }
        Matching matching = DeferredAcceptance.solve(market);
        if (!Arrays.equals(matching.posts(), postOf)) {
            return List.of("结果稳定，但不是最有利于申请人的一种；请用同一种子重新分配。");
        }
        ResultFiles files = new ResultFiles(matching, read.lists());
        compare(ResultFiles.EXPLAIN, files::explain, faults);
        compare(ResultFiles.CUTOFFS, files::cutoffs, faults);
        return faults;
    }

    private void compare(String name, ResultFiles.Part expected, List<String> faults) throws IOException {
        if (Files.exists(directory.resolve(name))) {
            SameText same = new SameText(Files.newBufferedReader(directory.resolve(name)));
            try (BufferedWriter out = new BufferedWriter(same)) {
                expected.write(out);
            } catch (CharacterCodingException e) {
                faults.add(name + "：不是 UTF-8 编码");
            }
            same.differsAt().ifPresent(line -> faults.add(name + " 第 " + line + " 行：与结果不符"));
        }
    }

    private int[] result() throws IOException, WrongFiles {
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
