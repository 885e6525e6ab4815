package org.qiao.consortium.governance.recognition;

import java.util.List;
import java.util.Map;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What show.jte gets. @param notices in which it stands @param typed of the scores */
public record CasePage(
        Frame frame,
        GoodCase it,
        String unit,
        Scores scores,
        Map<CaseCriterion, Integer> weights,
        List<Announcements.Standing> notices,
        boolean scoresNow,
        Map<String, String> typed,
        List<DeedLine> trail,
        FormErrors errors) {

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }
}
