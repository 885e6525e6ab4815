package org.qiao.consortium.governance.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.notices.Notices.Notice;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Tells clerks of their unit's tasks, and 秘书处 of what comes back. */
@Component
public class TaskNotices {

    private static final List<Role> CLERKS =
            List.of(Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK);

    private final Notices notices;
    private final People people;
    private final Texts texts;

    TaskNotices(Notices notices, People people, Texts texts) {
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    /** One word to each unit, however many of the tasks are its own. */
    void tellIssued(Plan plan, Collection<Task> tasks, Instant at) {
        var units = new LinkedHashSet<OrganizationId>();
        for (var task : tasks) {
            units.add(task.terms().lead());
            task.terms().supports().forEach(it -> units.add(it.unit()));
        }
        tellUnits(units, "issued", plan.title(), plan.url(), at);
    }

    public void tellUnits(Collection<OrganizationId> units, String what, String title, String url, Instant at) {
        var clerks = new ArrayList<PersonId>();
        for (var unit : units) {
            CLERKS.forEach(role -> clerks.addAll(people.holding(role, unit)));
        }
        tell(clerks, what, title, url, at);
    }

    public void tellSecretariat(ConsortiumId consortium, String what, String title, String url, Instant at) {
        tellRoles(List.of(Role.SECRETARIAT), consortium, what, title, url, at);
    }

    public void tellRoles(
            Collection<Role> roles, ConsortiumId consortium, String what, String title, String url, Instant at) {
        var holders = new LinkedHashSet<PersonId>();
        roles.forEach(role -> holders.addAll(people.holding(role, consortium)));
        tell(holders, what, title, url, at);
    }

    private void tell(Collection<PersonId> to, String what, String title, String url, Instant at) {
        var words = "governance.plan.notice." + what;
        notices.tell(
                to,
                new Notice(
                        "governance.plan." + what,
                        texts.of(words + ".title", title),
                        texts.of(words + ".text", title),
                        url),
                at);
    }
}
