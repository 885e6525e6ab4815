package org.qiao.consortium.governance.meeting.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.meeting.ItemForm;
import org.qiao.consortium.governance.meeting.OperatingMode;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 议题. @param withdrawUrl where it is taken off; empty for a new one */
public record ItemFormPage(
        Frame frame,
        ItemForm form,
        boolean bodyVotes,
        String action,
        String cancelUrl,
        String withdrawUrl,
        int version,
        FormErrors errors) {

    public List<Choice> ways() {
        return Arrays.stream(Decides.values())
                .filter(it -> bodyVotes || it != Decides.VOTE)
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> modes() {
        return Arrays.stream(OperatingMode.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> sides() {
        return ItemForm.SIDES.stream().map(it -> Choice.of(it, it)).toList();
    }

    public Field reason() {
        return FormErrors.none().field("reason", "撤下原因", "");
    }
}
