package org.qiao.consortium.platform.approval.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What routing.jte gets: forms to hand an approval over, to have others heard, and to give copies.
 *
 * @param refused which of the forms was refused: its last word in the address; empty for none
 * @param inTurn whether the viewer may change whose turn it is; a copy may be given by everybody who reads it
 * @param typed what was sent with a form that was refused
 */
public record RoutingPage(
        Frame frame, String refused, FormErrors errors, String url, boolean inTurn, List<Choice> people, Typed typed) {

    /** The errors of one of the three forms. */
    public FormErrors errors(String form) {
        return refused.equals(form) ? errors : FormErrors.none();
    }

    /** @param before {@code true} for before the viewer's step */
    public record Typed(String person, String personReason, List<String> people, String before, String peopleReason) {

        static Typed nothing() {
            return new Typed("", "", List.of(), "true", "");
        }
    }
}
