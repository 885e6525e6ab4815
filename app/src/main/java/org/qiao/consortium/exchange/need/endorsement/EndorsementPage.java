package org.qiao.consortium.exchange.need.endorsement;

import java.util.List;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What answer.jte gets.
 *
 * @param state ASKING, DONE or GONE
 * @param done one sentence after the answer
 * @param seen what the page shows, to be sent back with the answer
 */
public record EndorsementPage(
        Frame frame,
        State state,
        String done,
        String enteredBy,
        String employer,
        List<Fact> facts,
        String action,
        String seen,
        String outcome,
        String name,
        String reason,
        FormErrors errors) {

    public enum State {
        ASKING,
        DONE,
        GONE
    }

    public EndorsementPage {
        facts = List.copyOf(facts);
    }

    static EndorsementPage without(Frame frame, State state, String done) {
        return new EndorsementPage(frame, state, done, "", "", List.of(), "", "", "", "", "", FormErrors.none());
    }
}
