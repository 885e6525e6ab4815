package org.qiao.consortium.platform.sheets.export;

import java.util.Set;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.shared.Role;

/**
 * 可导出的清单 — a list that can be taken away as a file. A module implements it beside the list's page; the platform
 * answers {@code /exports/{kind}}, at once or, when the list is long, in the background.
 */
public interface ListSource {

    /** The word in the address, {@code needs}. */
    String kind();

    /** Who may take it away; which rows they get is said by {@link #open}. */
    Set<Role> roles();

    /**
     * The list as the viewer filtered and sorted it. Asked within a transaction, perhaps later than the viewer wanted it:
     * rows are read while they are written, and the viewer's scope is today's.
     *
     * @param asked the list's address with its filters
     * @throws org.qiao.consortium.shared.rule.Forbidden when this viewer may not, for a reason that the role does not tell
     */
    Export<?> open(PageUrl asked, Viewer viewer);

    /**
     * Whether the list is longer, certainly or in all likelihood, if that is quickly told: then nobody begins to write a file
     * that would have to be made in the background anyway.
     */
    default boolean isLongerThan(int rows, PageUrl asked, Viewer viewer) {
        return false;
    }
}
