package org.qiao.consortium.governance.announcement.objection;

import org.qiao.consortium.platform.pages.PageUrl;

/**
 * Which objections are looked for.
 *
 * @param announcement number of the notice, empty for all
 */
public record ObjectionFilter(boolean waitingOnly, String announcement) {

    static ObjectionFilter of(PageUrl url) {
        return new ObjectionFilter(!url.value("state").equals("all"), url.value("announcement"));
    }
}
