package org.qiao.consortium.exchange.listing.unmet;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** 缺口清单. */
public record UnmetPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<UnmetRow> rows,
        String reason,
        String cause,
        String occupation,
        String occupationName,
        ChartData byCause,
        ChartData byOccupation) {

    public static List<Choice> reasons() {
        return List.of(CloseReason.UNSUPPLIED, CloseReason.EXPIRED).stream()
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public static List<Choice> causes() {
        return Arrays.stream(CloseReason.Cause.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
