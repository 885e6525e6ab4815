package org.qiao.consortium.governance.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/**
 * What rows.jte gets.
 *
 * @param groups how many rows each group has, the most first; empty when there is but one
 * @param group the one that is looked at
 */
public record HealthRowsPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        HealthFigure figure,
        List<Line> rows,
        List<Map.Entry<String, Long>> groups,
        String group,
        LocalDate today) {

    public record Line(String title, String url, String detail, String group, Optional<LocalDate> on) {}

    public String groupUrl(String name) {
        return url.without("page").with("group", name).toString();
    }
}
