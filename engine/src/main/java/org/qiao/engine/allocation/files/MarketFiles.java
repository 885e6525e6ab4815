package org.qiao.engine.allocation.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiao.engine.allocation.FaultyMarket;
import org.qiao.engine.allocation.Market;
import org.qiao.engine.allocation.MarketBuilder;

/**
 * Reads {@code posts.csv}, {@code limits.csv}, {@code choices.csv}, {@code scores.csv}, {@code forbidden.csv} and {@code
 * fixed.csv}, in any order of rows. Scores of pairs that nobody lists are left alone; a listed pair without a score is wrong
 * unless it is forbidden or its applicant fixed.
 */
final class MarketFiles {

    private record Pair(String applicant, String post) {}

    private record PairRow(Pair pair, String reason, int line) {}

    private final Path directory;
    private final MarketBuilder builder;
    private final Problems problems = new Problems();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Integer> posts = new HashMap<>();
    private final ChoiceLists lists = new ChoiceLists();
    private final List<PairRow> forbidden = new ArrayList<>();
    private final List<PairRow> fixed = new ArrayList<>();

    private MarketFiles(Path directory, String seed) {
        this.directory = directory;
        builder = new MarketBuilder(seed);
    }

    /**
     * What was read.
     *
     * @param lists the orders as they stand in the file; applicants have the numbers of the market
     * @param warnings what was left out
     */
    record Read(Market market, ChoiceLists lists, List<String> warnings) {}

    /** @throws WrongFiles with everything that is wrong */
    static Read read(Path directory, String seed) throws IOException, WrongFiles {
        return new MarketFiles(directory, seed).read();
    }

    private Read read() throws IOException, WrongFiles {
        sheet("posts.csv").read(this::post, "post", "seats", "minimum");
        if (posts.isEmpty()) { // every further row would be wrong
            List.of("choices.csv", "scores.csv").forEach(name -> sheet(name).required());
            if (problems.none()) {
                problems.add("posts.csv", 0, "没有岗位");
            }
            throw new WrongFiles(problems.lines());
        }
        if (sheet("limits.csv").exists()) {
            sheet("limits.csv").read(this::limit, "group", "limit", "member");
        }
        sheet("choices.csv").read(this::choice, "applicant", "order", "post");
        if (sheet("fixed.csv").exists()) {
            sheet("fixed.csv").read(this::fix, "applicant", "post");
        }
        if (sheet("forbidden.csv").exists()) {
            sheet("forbidden.csv").read(this::forbid, "applicant", "post", "reason");
        }
        lists.close();
        sheet("scores.csv").read(this::score, "applicant", "post", "score");
        tellLists();
        tellPairs();
        try {
            Market market = builder.build();
            if (problems.none()) {
                return new Read(market, lists, warnings);
            }
        } catch (FaultyMarket e) {
            problems.add(e.faults());
        }
        throw new WrongFiles(problems.lines());
    }

    private Sheet sheet(String name) {
        return new Sheet(directory, name, problems);
    }

    private void post(Sheet row) {
        int number =
                builder.at(row.name(), row.line()).post(row.text(0), row.whole(1, "名额", -1), row.whole(2, "最低人数", 0));
        posts.put(row.text(0), number);
    }

    private void limit(Sheet row) {
        builder.at(row.name(), row.line()).limit(row.text(0), row.whole(1, "上限", -1), row.text(2));
    }

    private void choice(Sheet row) {
        int order = row.whole(1, "志愿顺序", -1);
        Integer post = posts.get(row.text(2));
        if (row.text(0).isEmpty()) {
            row.problem("申请人为空");
        } else if (post == null) {
            row.problem("没有这个岗位：" + row.text(2));
            lists.number(row.text(0));
        } else {
            lists.add(row.text(0), order, post, row.line());
        }
    }

    private void score(Sheet row) {
        double value = row.decimal(2, "分数");
        Integer post = posts.get(row.text(1));
        if (post == null) {
            row.problem("没有这个岗位：" + row.text(1));
        } else if (!lists.score(row.text(0), post, value)) {
            row.problem("同一申请人在同一岗位有两个分数：" + row.text(0) + " / " + row.text(1));
        }
    }

    private void forbid(Sheet row) {
        forbidden.add(new PairRow(new Pair(row.text(0), row.text(1)), row.text(2), row.line()));
    }

    private void fix(Sheet row) {
        if (row.text(0).isEmpty()) {
            row.problem("申请人为空");
            return;
        }
        lists.number(row.text(0));
        fixed.add(new PairRow(new Pair(row.text(0), row.text(1)), "", row.line()));
    }

    private void tellLists() {
        Set<Pair> needless = new HashSet<>();
        forbidden.forEach(row -> needless.add(row.pair));
        Set<String> placed = new HashSet<>();
        fixed.forEach(row -> placed.add(row.pair.applicant));
        String[] names = new String[posts.size()];
        posts.forEach((name, number) -> names[number] = name);
        lists.applicants().forEach((applicant, number) -> {
            builder.applicant(applicant);
            boolean free = placed.contains(applicant);
            for (int at = lists.first(number); at < lists.first(number + 1); at++) {
                if (at > lists.first(number) && lists.order(at) == lists.order(at - 1)) {
                    problems.add(
                            "choices.csv", lists.line(at), "同一申请人有两个相同的志愿顺序：" + applicant + " / " + lists.order(at));
                }
                double score = lists.score(at);
                if (Double.isNaN(score) && (free || needless.contains(new Pair(applicant, names[lists.post(at)])))) {
                    score = 0; // is not read
                }
                builder.at("choices.csv", lists.line(at)).choice(lists.post(at), score);
            }
        });
    }

    private void tellPairs() {
        for (PairRow row : forbidden) {
            builder.at("forbidden.csv", row.line);
            if (lists.applicants().containsKey(row.pair.applicant)) {
                builder.forbid(row.pair.applicant, row.pair.post, row.reason);
            } else {
                warnings.add("forbidden.csv 第 " + row.line + " 行：申请人没有填报志愿，未使用：" + row.pair.applicant);
            }
        }
        for (PairRow row : fixed) {
            builder.at("fixed.csv", row.line).fix(row.pair.applicant, row.pair.post);
        }
    }
}
