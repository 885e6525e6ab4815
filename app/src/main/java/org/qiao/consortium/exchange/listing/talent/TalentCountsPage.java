package org.qiao.consortium.exchange.listing.talent;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/**
 * 学生信息清单（公开统计）.
 *
 * @param shownSum sum of the counts that are shown for this filter
 * @param hidden how many counts of this filter are not shown
 * @param least the smallest count that is shown
 */
public record TalentCountsPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        List<TalentCell> cells,
        Map<Integer, OptionalInt> totals,
        TalentFilter filter,
        List<Chip> chips,
        String majorName,
        String countyName,
        int shownSum,
        int hidden,
        int least,
        String rowsUrl) {

    public List<Choice> years() {
        return totals.keySet().stream()
                .map(it -> Choice.of(String.valueOf(it), it + "届"))
                .toList();
    }

    public static List<Choice> levels() {
        return List.of("中职", "高职专科", "职业本科").stream()
                .map(it -> Choice.of(it, it))
                .toList();
    }
}
