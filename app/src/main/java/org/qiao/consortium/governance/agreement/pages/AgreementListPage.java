package org.qiao.consortium.governance.agreement.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.agreement.AgreementFilter;
import org.qiao.consortium.governance.agreement.AgreementQueries;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** What list.jte gets. */
public record AgreementListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        AgreementFilter filter,
        List<Chip> chips,
        List<AgreementQueries.Row> rows,
        boolean writes) {

    public List<Choice> kinds() {
        return Arrays.stream(AgreementKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> states() {
        return AgreementFilter.STATES.stream()
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
