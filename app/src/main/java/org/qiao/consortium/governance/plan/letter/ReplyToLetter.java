package org.qiao.consortium.governance.plan.letter;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.plan.PlanError;
import org.qiao.consortium.governance.plan.TaskNotices;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回复函件 — the unit answers, late too; who sent the letter may send the answer back with a reason and a new day. */
@Component
@Transactional
public class ReplyToLetter {

    private static final int LONGEST = 2000;

    private record Reply(Letter letter, String text) {}

    private static final List<Rule<Reply>> REPLY = List.of(
            rule(PlanError.REPLIED_ALREADY, "", it -> it.letter().waits()),
            rule(PlanError.REPLY_MISSING, "reply", (Reply it) -> fits(it.text()))
                    .saying(it -> List.of(LONGEST)));

    private record Return(
            Letter letter, boolean bySender, String reason, Optional<LocalDate> replyBy, LocalDate today) {}

    private static final List<Rule<Return>> RETURN = List.of(
            rule(
                            PlanError.LETTER_RETURN,
                            cite("house-governance", ""),
                            "",
                            (Return it) -> it.bySender()
                                    && it.letter().isReplied()
                                    && !it.letter().followed())
                    .saying(it -> List.of(it.letter().kind().sender().label())),
            rule(PlanError.REASON_MISSING, "reason", it -> fits(it.reason())),
            rule(
                    PlanError.REPLY_BY_SHAPE,
                    "replyBy",
                    it -> it.replyBy().filter(on -> on.isAfter(it.today())).isPresent()));

    private final LetterStore letters;
    private final Deeds deeds;
    private final TaskNotices notices;

    ReplyToLetter(LetterStore letters, Deeds deeds, TaskNotices notices) {
        this.letters = letters;
        this.deeds = deeds;
        this.notices = notices;
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    public void reply(Letter letter, String text, Viewer viewer, Instant at) {
        Refused.ifAny(Rule.refusals(REPLY, new Reply(letter, text)));
        letters.reply(letter, text, viewer.name(), at);
        deeds.record(Deed.of("governance.letter.replied", letter.subject(), letter.number()), viewer.actor(), at);
        notices.tellRoles(
                EnumSet.of(Role.SECRETARIAT, letter.kind().sender()),
                viewer.consortium(),
                "replied",
                letter.unitName() + " · " + letter.taskTitle(),
                letter.url(),
                at);
    }

    /** @param replyBy until when the unit is to reply again */
    public void sendBack(Letter letter, String reason, Optional<LocalDate> replyBy, Viewer viewer, Instant at) {
        var bySender = viewer.is(letter.kind().sender());
        Refused.ifAny(Rule.refusals(RETURN, new Return(letter, bySender, reason, replyBy, BusinessTime.dateOf(at))));
        letters.sendBack(letter, reason, replyBy.orElseThrow(), at);
        deeds.record(
                Deed.of("governance.letter.returned", letter.subject(), letter.number())
                        .because(reason),
                viewer.actor(),
                at);
        notices.tellUnits(List.of(letter.unit()), "reply-returned", letter.taskTitle(), letter.url(), at);
    }
}
