package org.qiao.consortium.exchange.listing.talent;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/**
 * 学生信息清单（逐人，不含姓名）.
 *
 * @param mayRead false for a unit that is not verified: it reads how to become so, and no rows
 */
public record TalentRowsPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        List<TalentRow> rows,
        TalentFilter filter,
        List<Chip> chips,
        String majorName,
        String countyName,
        String occupationName,
        boolean mayRead) {}
