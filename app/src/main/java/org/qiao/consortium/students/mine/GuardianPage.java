package org.qiao.consortium.students.mine;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.students.consent.Notice;

/**
 * @param code as typed
 * @param child 张*; empty until the code was found
 * @param notices what the child is asked, so that the guardian knows what is confirmed
 * @param done whether it is confirmed
 */
public record GuardianPage(
        Frame frame, String code, String child, List<Notice> notices, boolean done, FormErrors errors) {

    public List<Choice> kinds() {
        return Arrays.stream(RequestKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
