package org.qiao.consortium.governance.document.consultation.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.document.consultation.Consultation;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.papers.Paper;

/** 意见汇总表 — every opinion with what became of it, and who has none or has not answered. */
final class SummaryPaper {

    private SummaryPaper() {}

    static Paper of(Consultation it, String issuer, LocalDate today) {
        var rows = new ArrayList<List<String>>();
        for (var one : it.opinions()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.unitName(),
                    one.place(),
                    one.text(),
                    one.verdictLabel(),
                    one.reason()));
        }
        var paper = Paper.titled("“" + it.title() + "”意见汇总表")
                .text("征求 %d 个单位意见，截至%s，%d 个单位已回复，共 %d 条意见。"
                        .formatted(
                                it.asked().size(),
                                Written.dateInText(today),
                                it.answered(),
                                it.opinions().size()))
                .table(List.of("序号", "单位", "位置", "意见", "采纳情况", "理由"), rows, 1, 3, 2, 6, 2, 4);
        return paper.line("无意见", names(it, true)).line("未回复", names(it, false)).signed(issuer, today);
    }

    private static String names(Consultation it, boolean none) {
        var names = it.unitsWithout(none);
        return names.isEmpty() ? "无" : String.join("、", names);
    }
}
