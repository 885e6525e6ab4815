package org.qiao.consortium.platform.identity.handover;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What closing.jte gets.
 *
 * @param colleagues who could take over, of the person's own units
 * @param successor the chosen one, as typed
 * @param userName of somebody else who takes over, as typed
 */
public record ClosingPage(
        Frame frame,
        String personUrl,
        List<Row> open,
        List<Choice> colleagues,
        String successor,
        String userName,
        String reason,
        FormErrors errors) {

    public ClosingPage {
        open = List.copyOf(open);
        colleagues = List.copyOf(colleagues);
    }

    /** @param office role and unit in which it is done */
    public record Row(String label, String count, String office) {}
}
