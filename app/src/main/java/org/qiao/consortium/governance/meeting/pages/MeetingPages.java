package org.qiao.consortium.governance.meeting.pages;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.MeetingQueries;
import org.qiao.consortium.governance.meeting.MeetingStatus;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 会议 — the list and one meeting. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
class MeetingPages {

    private final CallMeeting meetings;
    private final MeetingQueries queries;
    private final Composition composition;
    private final Problems problems;
    private final InstantSource clock;
    private final Attachments attachments;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;

    MeetingPages(
            CallMeeting meetings,
            MeetingQueries queries,
            Composition composition,
            Problems problems,
            InstantSource clock,
            Attachments attachments,
            Deeds deeds,
            Frames frames,
            Texts texts) {
        this.meetings = meetings;
        this.queries = queries;
        this.composition = composition;
        this.problems = problems;
        this.clock = clock;
        this.attachments = attachments;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
    }

    static MeetingQueries.Wanted wanted(PageUrl url) {
        return new MeetingQueries.Wanted(
                url.value("words"),
                url.value("body"),
                Typed.chosen(MeetingStatus.class, url.value("status")),
                Typed.number(url.value("year")).orElse(0));
    }

    @GetMapping("/meetings")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/meetings", request.getParameterMap());
        var found = queries.find(viewer, wanted(url), paging);
        return Views.page(
                "governance/meeting/list",
                new MeetingListPage(
                        frames.of(viewer, texts.of("governance.meetings.title")),
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        composition.standing(viewer).stream()
                                .map(it -> Choice.of(it.number(), it.terms().name()))
                                .toList(),
                        overdue(viewer),
                        viewer.is(SECRETARIAT)));
    }

    /** Told to those who can call a meeting or ask for one. */
    private List<ErrorLine> overdue(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        return viewer.is(SECRETARIAT, DEPARTMENT)
                ? problems.of(List.copyOf(composition.overdue(viewer, today).values()))
                        .lines()
                : List.of();
    }

    @GetMapping("/meetings/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var meeting = meetings.get(viewer, number);
        var participants = queries.participants(meeting);
        var body = composition.one(viewer, meeting.body());
        return Views.page(
                "governance/meeting/show",
                new MeetingPage(
                        frames.of(
                                viewer,
                                meeting.terms().title(),
                                new Crumb(texts.of("governance.meetings.title"), "/meetings")),
                        meeting,
                        facts(meeting, body),
                        participants,
                        queries.items(meeting),
                        participants.stream()
                                .filter(it -> it.isOf(viewer.person()))
                                .findFirst(),
                        Quorum.of(body, participants).said(texts),
                        Quorum.of(body, participants).isReached(),
                        viewer.is(SECRETARIAT),
                        MinutesPages.readsDrafts(viewer),
                        attachments.card(viewer, meeting.subject()),
                        conduct(meeting)));
    }

    /** How the meeting was run: each sign-in and each ballot has its place with the seats and the items. */
    private List<DeedLine> conduct(Meeting meeting) {
        var left = Set.of(texts.of("deed.governance.meeting.voted"), texts.of("deed.governance.meeting.signed-in"));
        return deeds.trail(meeting.subject()).stream()
                .filter(it -> !left.contains(it.deed()))
                .toList();
    }

    private List<Fact> facts(Meeting meeting, Optional<Body> body) {
        var it = meeting.terms();
        return Stream.of(
                        fact("number", meeting.number()),
                        new Fact(
                                texts.of("governance.meeting.fact.body"),
                                body.map(one -> one.terms().name()).orElse(""),
                                body.map(one -> "/bodies/" + one.number()).orElse("")),
                        fact("kind", it.kind().label()),
                        fact("starts", Written.moment(it.startsAt())),
                        fact("ends", Written.moment(it.endsAt())),
                        fact("way", it.way().label()),
                        fact("place", it.place()),
                        fact("minutes", meeting.minutes().number()))
                .filter(known -> !known.value().isEmpty())
                .toList();
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.of("governance.meeting.fact." + key), value);
    }
}
