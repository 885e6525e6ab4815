package org.qiao.consortium.platform.identity.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Accounts;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 停用账号 — closes the account of somebody who has left, after what they had open is in other hands; all or nothing. */
@Component
class CloseAccount {

    private final ObjectProvider<OpenWork> keepers;
    private final Accounts accounts;
    private final Grants grants;
    private final People people;
    private final Deeds deeds;
    private final Notices notices;
    private final Texts texts;

    CloseAccount(
            ObjectProvider<OpenWork> keepers,
            Accounts accounts,
            Grants grants,
            People people,
            Deeds deeds,
            Notices notices,
            Texts texts) {
        this.keepers = keepers;
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.deeds = deeds;
        this.notices = notices;
        this.texts = texts;
    }

    List<OpenWork.Item> openWork(PersonId person) {
        return keepers.stream().flatMap(it -> it.of(person).stream()).toList();
    }

    /**
     * @param successor takes over; needed only when something is open
     * @throws Refused when something is open and nobody takes it over, or not this person can
     */
    @Transactional
    void close(PersonId person, Optional<PersonId> successor, String reason, Viewer by, Instant at) {
        var open = openWork(person);
        if (!open.isEmpty()) {
            var to = successor.orElseThrow(() -> refused(IdentityError.SUCCESSOR_MISSING));
            mustBeAbleTo(person, to);
            open.stream().map(OpenWork.Item::office).distinct().forEach(it -> giveOffice(to, it, by, at));
            keepers.forEach(it -> it.handOver(person, to, by.actor(), at));
            tell(person, to, open, at);
        }
        accounts.close(person, reason, by.actor(), at);
        if (!openWork(person).isEmpty()) {
            throw new IllegalStateException("left open: " + openWork(person));
        }
    }

    private void mustBeAbleTo(PersonId person, PersonId to) {
        if (to.equals(person)) {
            throw refused(IdentityError.SUCCESSOR_SAME);
        }
        var roles = grants.of(to).stream().map(Grants.Grant::role).toList();
        if (roles.stream().allMatch(it -> it == Role.STUDENT)) {
            throw refused(IdentityError.SUCCESSOR_UNFIT);
        }
    }

    private void giveOffice(PersonId to, OpenWork.Office office, Viewer by, Instant at) {
        var held = grants.of(to).stream()
                .anyMatch(it -> it.role() == office.role() && it.organization().equals(office.unit()));
        if (!held) {
            people.grant(to, office.role(), office.unit(), by.consortium(), at);
            var deed = Deed.of("platform.identity.office-given", subjectOf(to), "")
                    .with("role", office.role().name())
                    .with("unit", office.unit().toString());
            deeds.record(deed, by.actor(), at);
        }
    }

    private void tell(PersonId person, PersonId to, List<OpenWork.Item> open, Instant at) {
        var what = String.join(
                "、",
                open.stream()
                        .map(it -> texts.of("platform.handover.item", it.label(), it.count()))
                        .toList());
        var text = texts.of("platform.handover.notice.text", grants.nameOf(person), what);
        notices.tell(
                List.of(to),
                new Notices.Notice(
                        "platform.identity.handed-over",
                        texts.of("platform.handover.notice.title"),
                        text,
                        "/workbench"),
                at);
    }

    private static Refused refused(IdentityError error) {
        return new Refused(List.of(Refusal.of(error, "successor")));
    }

    private static SubjectRef subjectOf(PersonId person) {
        return new SubjectRef("platform.person", person.value());
    }
}
