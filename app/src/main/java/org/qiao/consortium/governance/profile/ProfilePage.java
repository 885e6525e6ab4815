package org.qiao.consortium.governance.profile;

import java.util.List;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What show.jte gets.
 *
 * @param leads 承载园区, 牵头学校 and 牵头企业, also those that nobody has yet
 * @param members how many in all
 */
public record ProfilePage(Frame frame, List<Fact> facts, List<Lead> leads, List<Kind> kinds, int members) {

    public record Unit(String name, String url, boolean example) {}

    public record Lead(String standing, List<Unit> units) {}

    /** @param total may be more than the units that are shown */
    public record Kind(String label, String url, int total, List<Unit> units) {

        public boolean isCut() {
            return total > units.size();
        }
    }
}
