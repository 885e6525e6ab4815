package org.qiao.consortium.governance.directory;

import java.util.List;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What show.jte gets.
 *
 * @param trail empty for those who do not act for the unit and do not look after all of them
 * @param verificationFacts what the verification rests on; empty for those who only see that it is one
 * @param others consortiums that the unit can ask to join as well; empty for those who do not act for it
 * @param opened which of the reason forms was refused; empty for none
 */
public record MemberPage(
        Frame frame,
        MemberRow row,
        List<Fact> facts,
        List<Fact> membershipFacts,
        List<Fact> verificationFacts,
        FilesCard files,
        String intro,
        May may,
        List<Choice> others,
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

    /**
     * The field in which one deed asks for its reason; of the deed that was refused with what was typed and what is wrong. Its
     * name is the deed's own, because several stand on the page.
     */
    public Field reasonField(String deed, String label) {
        return opened.equals(deed)
                ? new Field(deed + "Reason", label, List.of(reason), "", false, "", errors.of("reason"))
                : Field.of(deed + "Reason", label, "");
    }
}
