package org.qiao.consortium.governance.directory;

import java.util.List;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What show.jte gets.
 *
 * @param trail empty for those who do not act for the unit and do not look after all of them
 * @param verificationFacts what the verification rests on; empty for those who only see that it is one
 * @param opened which of the reason forms was refused; empty for none
 */
public record MemberPage(
        Frame frame,
        MemberRow row,
        List<Fact> facts,
        List<Fact> membershipFacts,
        List<Fact> verificationFacts,
        String intro,
        May may,
        List<DeedLine> trail,
        String opened,
        String reason,
        FormErrors errors) {

    /** What this viewer can do here now. */
    public record May(
            boolean edit,
            boolean apply,
            boolean takeUp,
            boolean admit,
            boolean decline,
            boolean exit,
            boolean stand,
            boolean verify,
            boolean ask,
            boolean withdraw,
            boolean people,
            boolean openContact) {}

    public String url() {
        return "/members/" + row.number();
    }

    /** The errors of one of the reason forms; the others show none. */
    public FormErrors errorsOf(String form) {
        return opened.equals(form) ? errors : FormErrors.none();
    }

    public String reasonOf(String form) {
        return opened.equals(form) ? reason : "";
    }
}
