package org.qiao.consortium.atlas.chain;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** Adding a scheme. */
public record SchemeFormPage(Frame frame, SchemeForm form, FormErrors errors) {

    public List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> verifications() {
        return Arrays.stream(Verification.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
