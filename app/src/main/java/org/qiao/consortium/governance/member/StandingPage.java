package org.qiao.consortium.governance.member;

import java.util.List;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What standing.jte gets. */
public record StandingPage(
        Frame frame, String url, String name, OrganizationKind kind, String standing, String basis, FormErrors errors) {

    /** Those that a unit of this kind can have. */
    public List<Choice> standings() {
        return MemberStanding.choices(kind).stream()
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
