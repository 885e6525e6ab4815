package org.qiao.consortium.governance.council.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.council.SeatRow;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** 席位 of all bodies. @param bodies to choose one */
public record SeatListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        List<SeatRow> rows,
        List<Choice> bodies,
        LocalDate today,
        int days,
        boolean mayExport) {

    public List<Choice> terms() {
        return Arrays.stream(SeatRow.Term.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
