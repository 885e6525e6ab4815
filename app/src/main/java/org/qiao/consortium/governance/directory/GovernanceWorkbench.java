package org.qiao.consortium.governance.directory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** What waits in the register: units to verify and to review for 秘书处; what is missing for a firm. */
@Component
class GovernanceWorkbench implements WorkbenchPart {

    private static final int REMIND_DAYS = 30;

    private final MemberQueries members;
    private final Organizations organizations;
    private final Texts texts;

    GovernanceWorkbench(MemberQueries members, Organizations organizations, Texts texts) {
        this.members = members;
        this.organizations = organizations;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (viewer.is(Role.SECRETARIAT)) {
            return ofSecretariat(viewer, today);
        }
        return viewer.is(Role.ENTERPRISE_CLERK)
                ? organizations
                        .find(viewer.organization(), today)
                        .map(it -> ofFirm(it, viewer, today))
                        .orElse(List.of())
                : List.of();
    }

    private List<Todo> ofSecretariat(Viewer viewer, LocalDate today) {
        var todos = new ArrayList<Todo>();
        add(todos, "asked", "verification=ASKED", viewer, today);
        add(todos, "applied", "status=" + MembershipStatus.APPLIED, viewer, today);
        add(todos, "under-review", "status=" + MembershipStatus.UNDER_REVIEW, viewer, today);
        return todos;
    }

    private void add(List<Todo> todos, String key, String query, Viewer viewer, LocalDate today) {
        var count = members.count(viewer, filterOf(query), today);
        if (count > 0) {
            var sentence = texts.of("governance.workbench." + key, count);
            todos.add(new Todo(sentence, "/members?" + query, "", Tone.QUIET));
        }
    }

    private static MemberFilter filterOf(String query) {
        var value = query.substring(query.indexOf('=') + 1);
        return query.startsWith("status")
                ? new MemberFilter("", "", "", "", "", "", value, "")
                : new MemberFilter("", "", "", "", "", "", "", value);
    }

    private List<Todo> ofFirm(OrganizationView unit, Viewer viewer, LocalDate today) {
        var row = members.get(viewer, unit.number(), today).row();
        var url = "/members/" + unit.number();
        return switch (row.verification()) {
            case ASKED -> List.of(todo("waits", url, Tone.QUIET));
            case NONE -> List.of(todo("not-asked", url, Tone.WARN));
            case REFUSED -> List.of(todo("refused", url, Tone.BAD));
            case WITHDRAWN -> List.of(todo("withdrawn", url, Tone.BAD));
            case EXPIRED -> List.of(todo("expired", url, Tone.BAD));
            case VERIFIED ->
                row.verifiedUntil()
                        .filter(until -> ChronoUnit.DAYS.between(today, until) <= REMIND_DAYS)
                        .map(until -> List.of(new Todo(
                                texts.of("governance.workbench.ends-soon"),
                                url,
                                texts.of("governance.workbench.days-left", ChronoUnit.DAYS.between(today, until)),
                                Tone.WARN)))
                        .orElse(List.of());
        };
    }

    private Todo todo(String key, String url, Tone tone) {
        return new Todo(texts.of("governance.workbench." + key), url, "", tone);
    }

    @Override
    public List<Shortcut> shortcuts(Viewer viewer) {
        if (viewer.is(Role.SECRETARIAT)) {
            return List.of(shortcut("register", "/members/new"), shortcut("directory", "/members"));
        }
        return viewer.is(Role.ENTERPRISE_CLERK) ? List.of(shortcut("own-unit", "/own-unit")) : List.of();
    }

    private Shortcut shortcut(String key, String url) {
        var text = "governance.shortcut." + key;
        return new Shortcut(texts.of(text), texts.of(text + ".text"), url);
    }
}
