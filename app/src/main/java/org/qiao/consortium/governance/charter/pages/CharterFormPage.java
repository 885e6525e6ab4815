package org.qiao.consortium.governance.charter.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.charter.CharterForm;
import org.qiao.consortium.governance.charter.CharterKind;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 起草制度. */
public record CharterFormPage(
        Frame frame, CharterForm form, String action, String cancelUrl, int version, FormErrors errors) {

    public List<Choice> kinds() {
        return Arrays.stream(CharterKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
