package org.qiao.consortium.governance.founding;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * One consortium.
 *
 * @param below those that stand under it
 * @param secretaries who signs in for its 秘书处; for the administrator only
 * @param parents under which it can be put; empty when it can not
 * @param code of the account that was just made, shown once
 * @param typed user name and name of an account that was refused
 */
public record ConsortiumPage(
        Frame frame,
        ConsortiumRow row,
        List<Fact> facts,
        List<ConsortiumRow> below,
        boolean mayChange,
        List<Secretary> secretaries,
        List<Choice> parents,
        List<DeedLine> trail,
        String code,
        Typing typed,
        FormErrors errors) {

    public record Secretary(String name, String url, boolean activated) {}

    public record Typing(String parent, String person, String userName) {}
}
