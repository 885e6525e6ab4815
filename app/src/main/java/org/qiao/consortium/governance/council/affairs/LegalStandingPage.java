package org.qiao.consortium.governance.council.affairs;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.council.LegalForm;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 登记法人形式. */
public record LegalStandingPage(Frame frame, LegalStandingForm form, int version, FormErrors errors) {

    public List<Choice> forms() {
        return Arrays.stream(LegalForm.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
