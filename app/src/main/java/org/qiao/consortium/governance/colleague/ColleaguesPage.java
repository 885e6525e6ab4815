package org.qiao.consortium.governance.colleague;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What list.jte gets. @param code an activation code that was just made; empty otherwise */
public record ColleaguesPage(
        Frame frame,
        String url,
        List<Row> rows,
        List<Choice> roles,
        ColleagueForm form,
        String code,
        FormErrors errors) {

    /** @param removable whether the viewer may take this role back */
    public record Row(
            String name,
            String userName,
            String role,
            String since,
            boolean activated,
            boolean removable,
            String codeUrl,
            String revokeUrl) {}
}
