package org.qiao.consortium.governance.verification;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What form.jte gets. @param validMonths how long it will hold @param cited where that number is from */
public record VerificationPage(
        Frame frame,
        OrganizationView unit,
        VerificationForm form,
        int validMonths,
        String cited,
        String today,
        FormErrors errors,
        FormErrors refusalErrors) {

    public String url() {
        return "/members/" + unit.number();
    }

    public List<Choice> standings() {
        return Arrays.stream(CreditStanding.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> results() {
        return Arrays.stream(CallResult.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
