package org.qiao.consortium.governance.announcement.objection;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Tells 秘书处 that an objection came, and who objected under a name what was answered. */
@Component
class ObjectionNotices {

    private final Notices notices;
    private final People people;
    private final Texts texts;

    ObjectionNotices(Notices notices, People people, Texts texts) {
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    void filed(Objection objection, ConsortiumId consortium, Instant at) {
        notices.tell(
                people.holding(Role.SECRETARIAT, consortium),
                new Notices.Notice(
                        "governance.objection.filed",
                        texts.of("governance.objection.notice.filed", objection.announcementTitle()),
                        texts.of(
                                objection.named()
                                        ? "governance.objection.notice.filed-named"
                                        : "governance.objection.notice.filed-clue",
                                objection.about(),
                                Written.dateInText(objection.answerBy())),
                        "/governance/objections/" + objection.number()),
                at);
    }

    void answered(Objection objection, ObjectionOutcome outcome, String answer, Instant at) {
        objection
                .person()
                .ifPresent(it -> notices.tell(
                        List.of(it),
                        new Notices.Notice(
                                "governance.objection.answered",
                                texts.of("governance.objection.notice.answered", objection.about(), outcome.label()),
                                answer,
                                "/announcements/" + objection.announcementNumber()),
                        at));
    }
}
