package org.qiao.consortium.exchange.listing.figures;

import java.util.List;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** Draws lines of the balance: people wanted and people looking side by side; each mark leads to what is behind it. */
@Component
public class BalanceChart {

    private static final int MOST = 12;

    private final Texts texts;

    BalanceChart(Texts texts) {
        this.texts = texts;
    }

    /** @param rowsUrl where the seekers behind a code can be read, the code follows; empty when nowhere */
    public ChartData of(List<BalanceLine> lines, String asOf, String rowsUrl) {
        var rows = lines.stream()
                .limit(MOST)
                .map(it -> ChartData.Row.of(
                        it.name(),
                        it.isOccupation() ? "/posts?occupation=" + it.code() : "/figures?group=" + it.code(),
                        ChartData.Point.of(it.heads(), "/posts?occupation=" + it.code()),
                        it.seekers().isEmpty()
                                ? ChartData.Point.unknown()
                                : ChartData.Point.of(
                                        it.seekers().getAsInt(), rowsUrl.isEmpty() ? "" : rowsUrl + it.code())))
                .toList();
        return ChartData.bars(
                        texts.of("exchange.listing.figures.chart"),
                        texts.of("exchange.listing.figures.unit"),
                        texts.of("exchange.listing.figures.occupation"),
                        List.of(
                                texts.of("exchange.listing.figures.heads"),
                                texts.of("exchange.listing.figures.seekers")),
                        rows)
                .asOf(asOf);
    }
}
