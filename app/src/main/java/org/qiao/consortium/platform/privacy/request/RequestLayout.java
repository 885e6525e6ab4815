package org.qiao.consortium.platform.privacy.request;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Makes the pages of one request. */
@Component
class RequestLayout {

    private final Frames frames;
    private final Keepers keepers;
    private final Deeds deeds;
    private final Texts texts;
    private final InstantSource clock;

    RequestLayout(Frames frames, Keepers keepers, Deeds deeds, Texts texts, InstantSource clock) {
        this.frames = frames;
        this.keepers = keepers;
        this.deeds = deeds;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param keeps whether the viewer's unit answers it */
    RequestPage page(Viewer viewer, PrivacyRequest it, boolean keeps, String outcome, String words, FormErrors errors) {
        var today = BusinessTime.dateOf(clock.instant());
        var own = it.person().equals(viewer.person());
        return new RequestPage(
                frames.of(
                        viewer,
                        it.kind().label() + "个人信息",
                        keeps
                                ? new Crumb(texts.of("platform.privacy.requests.title"), "/privacy/requests")
                                : new Crumb(texts.of("platform.privacy.mine.title"), "/privacy/mine")),
                it.url(),
                state(it, today),
                it.isOverdue(today) ? Tone.BAD : it.status().tone(),
                facts(it, own),
                it.text(),
                answer(it),
                carriesOut(it.kind()),
                keeps && !own && it.isWaiting(),
                own && !it.byGuardian() && it.isWaiting(),
                keeps && !own && it.kind() == RequestKind.RESTRICTION && it.status() == RequestStatus.GRANTED,
                outcome,
                words,
                trail(it, own),
                errors);
    }

    PaperPage paper(Viewer viewer, PrivacyRequest it, RequestPage.Answer answer) {
        return new PaperPage(
                frames.of(viewer, texts.of("platform.privacy.paper.title")),
                answer.unit(),
                it.number(),
                answer.at(),
                facts(it, it.person().equals(viewer.person())),
                answer);
    }

    private String state(PrivacyRequest it, LocalDate today) {
        return it.isOverdue(today)
                ? texts.of("platform.privacy.request.overdue")
                : it.status().label();
    }

    private String carriesOut(RequestKind kind) {
        return switch (kind) {
            case DELETION -> texts.of("platform.privacy.carries-out.deletion");
            case RESTRICTION -> texts.of("platform.privacy.carries-out.restriction");
            default -> "";
        };
    }

    Optional<RequestPage.Answer> answer(PrivacyRequest it) {
        return it.answeredAt()
                .map(at -> new RequestPage.Answer(
                        keepers.nameOf(it.keeper()),
                        it.status().label(),
                        it.answer(),
                        it.done(),
                        it.answeredBy(),
                        Written.dateInText(BusinessTime.dateOf(at))));
    }

    private List<Fact> facts(PrivacyRequest it, boolean own) {
        return List.of(
                Fact.of(texts.of("platform.privacy.fact.number"), it.number()),
                Fact.of(texts.of("platform.privacy.fact.kind"), it.kind().label()),
                Fact.of(
                        texts.of("platform.privacy.fact.person"),
                        own ? it.personName().full() : it.personName().masked()),
                Fact.of(
                        texts.of("platform.privacy.fact.asker"),
                        texts.of("platform.privacy.asker." + (it.byGuardian() ? "guardian" : "self"))),
                Fact.of(texts.of("platform.privacy.fact.asked"), Written.moment(it.askedAt())),
                Fact.of(texts.of("platform.privacy.fact.due"), Written.date(it.dueOn())),
                Fact.of(texts.of("platform.privacy.fact.keeper"), keepers.nameOf(it.keeper())));
    }

    /** Whom it is about is masked before everybody else, in the trail too. */
    private List<DeedLine> trail(PrivacyRequest it, boolean own) {
        return deeds.trail(it.subject()).stream()
                .map(line -> !own && line.who().equals(it.personName().full())
                        ? DeedLine.of(line.at(), it.personName().masked(), line.unit(), line.deed(), line.reason())
                        : line)
                .toList();
    }
}
