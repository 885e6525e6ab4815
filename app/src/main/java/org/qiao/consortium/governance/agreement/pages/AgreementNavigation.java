package org.qiao.consortium.governance.agreement.pages;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.agreement.AgreementFilter;
import org.qiao.consortium.governance.agreement.AgreementQueries;
import org.qiao.consortium.governance.agreement.AgreementState;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Its place in the left column, and what waits to be signed on the workbench. */
@Component
class AgreementNavigation implements Navigation, WorkbenchPart {

    private final AgreementQueries agreements;
    private final Texts texts;

    AgreementNavigation(AgreementQueries agreements, Texts texts) {
        this.agreements = agreements;
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        var readers = EnumSet.of(
                Role.SECRETARIAT, Role.DEPARTMENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK);
        var label = texts.of("governance.agreement.list.title");
        return List.of(new Place(Group.GOVERNANCE, 50, label, "/governance/agreements", readers, false));
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (viewer.is(Role.SECRETARIAT)) {
            var ends = new AgreementFilter("", Optional.empty(), Optional.of(AgreementState.EXPIRING));
            var soon = agreements.all(viewer, ends, today).size();
            return soon == 0
                    ? List.of()
                    : List.of(new Todo(
                            texts.of("governance.agreement.todo-expiring", soon),
                            "/governance/agreements?state=EXPIRING",
                            "",
                            Tone.WARN));
        }
        return viewer.is(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK)
                ? agreements.toSign(viewer, today).stream()
                        .map(it -> new Todo(
                                texts.of(
                                        "governance.agreement.todo-sign",
                                        it.agreement().title()),
                                "/governance/agreements/" + it.agreement().number(),
                                "",
                                Tone.ACTIVE))
                        .toList()
                : List.of();
    }
}
