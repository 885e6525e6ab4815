package org.qiao.consortium.students.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办 and 激活码 — what one does for a whole class at once. */
@Component
class RemindClass {

    /** Somebody who cannot sign in yet, with a code to hand over. */
    record Code(String number, String name, String code) {}

    record Codes(String className, List<Code> codes) {}

    private final ClassBoard board;
    private final People people;
    private final Notices notices;
    private final Deeds deeds;
    private final Texts texts;

    RemindClass(ClassBoard board, People people, Notices notices, Deeds deeds, Texts texts) {
        this.board = board;
        this.people = people;
        this.notices = notices;
        this.deeds = deeds;
        this.texts = texts;
    }

    /**
     * Sends one message to each who has not answered the notice.
     *
     * @return how many were told
     */
    @Transactional
    int remind(Viewer viewer, UUID schoolClass, Instant at) {
        var members = members(viewer, schoolClass, at);
        var silent = members.stream()
                .filter(ClassBoard.Member::isSilent)
                .flatMap(it -> it.account().stream())
                .toList();
        if (!silent.isEmpty()) {
            notices.tell(
                    silent,
                    new Notices.Notice(
                            "students.class.reminded",
                            texts.of("students.reminder.title"),
                            texts.of("students.reminder.text"),
                            "/students/me"),
                    at);
            record("students.class.reminded", schoolClass, members.getFirst().className(), silent.size(), viewer, at);
        }
        return silent.size();
    }

    /** New codes for those who cannot sign in yet; codes given out before end. */
    @Transactional
    Codes codes(Viewer viewer, UUID schoolClass, Instant at) {
        var members = members(viewer, schoolClass, at);
        var active = people.activated(
                members.stream().flatMap(it -> it.account().stream()).toList());
        var codes = members.stream()
                .filter(it -> it.account()
                        .filter(account -> !active.contains(account))
                        .isPresent())
                .map(it -> new Code(it.number(), it.name().full(), code(it, at)))
                .toList();
        var className = members.getFirst().className();
        record("students.class.codes-issued", schoolClass, className, codes.size(), viewer, at);
        return new Codes(className, codes);
    }

    private String code(ClassBoard.Member member, Instant at) {
        PersonId account = member.account().orElseThrow();
        return people.activationCode(account, at);
    }

    private List<ClassBoard.Member> members(Viewer viewer, UUID schoolClass, Instant at) {
        var members = board.members(viewer, Optional.of(schoolClass), BusinessTime.dateOf(at));
        if (members.isEmpty()) {
            throw new NotFound("students.class", schoolClass);
        }
        return members;
    }

    private void record(String what, UUID schoolClass, String name, int count, Viewer viewer, Instant at) {
        var deed = new Deed(what, new SubjectRef("students.class", schoolClass), name, "", "", "", Map.of());
        deeds.record(deed.with("students", count), viewer.actor(), at);
    }
}
