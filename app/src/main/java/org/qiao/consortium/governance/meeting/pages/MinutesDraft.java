package org.qiao.consortium.governance.meeting.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.meeting.ItemStatus;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.MeetingQueries;
import org.qiao.consortium.governance.meeting.MeetingQueries.ItemState;
import org.qiao.consortium.governance.meeting.Participant;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.papers.Paper;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** What the minutes say before anybody has written them: who came, what was decided, with which votes. */
@Component
class MinutesDraft {

    private static final List<String> COUNTED = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private final MeetingQueries meetings;
    private final Composition composition;
    private final Consortiums consortiums;
    private final Texts texts;

    MinutesDraft(MeetingQueries meetings, Composition composition, Consortiums consortiums, Texts texts) {
        this.meetings = meetings;
        this.composition = composition;
        this.consortiums = consortiums;
        this.texts = texts;
    }

    String textOf(Meeting meeting, Viewer viewer) {
        var lines = new ArrayList<String>();
        var it = meeting.terms();
        lines.add(texts.of(
                "governance.minutes.opening",
                Written.dateInText(BusinessTime.dateOf(it.startsAt())),
                it.place(),
                it.title(),
                meetings.items(meeting).size()));
        var participants = meetings.participants(meeting);
        var body = composition.one(viewer, meeting.body());
        lines.add(Quorum.of(body, participants).written(texts));
        for (var item : meetings.items(meeting)) {
            lines.add(number(item.item().place()) + "、" + item.item().terms().title());
            lines.add(decided(item) + recused(item, participants) + resolved(item));
        }
        return String.join("\n", lines);
    }

    private String recused(ItemState it, List<Participant> participants) {
        var who = participants.stream()
                .filter(one -> it.recused().containsKey(one.seat()))
                .map(Participant::holder)
                .collect(Collectors.joining("、"));
        return who.isEmpty() ? "" : texts.of("governance.minutes.recused", who);
    }

    private String resolved(ItemState it) {
        return it.resolution().isEmpty() ? "" : texts.of("governance.minutes.resolution", it.resolution());
    }

    private static String number(int place) {
        return place <= COUNTED.size() ? COUNTED.get(place - 1) : String.valueOf(place);
    }

    private String decided(ItemState it) {
        var item = it.item();
        var tally = it.tally();
        if (item.terms().decides() == Decides.VOTE
                && (item.status() == ItemStatus.PASSED || item.status() == ItemStatus.REJECTED)) {
            return texts.of(
                    "governance.minutes.voted." + item.status().name(),
                    tally.inFavour(),
                    tally.against(),
                    tally.abstained(),
                    item.terms().proposal());
        }
        return texts.of(
                "governance.minutes.item." + item.status().name(),
                item.conclusion(),
                item.terms().proposal());
    }

    Paper paperOf(Meeting meeting, Viewer viewer) {
        var body = composition
                .one(viewer, meeting.body())
                .map(it -> it.terms().name())
                .orElse("");
        var consortium = consortiums.nameOf(viewer.consortium());
        var minutes = meeting.minutes();
        var paper = Paper.titled(
                        texts.of("governance.minutes.paper", meeting.terms().title()))
                .under(body.startsWith(consortium) ? body : consortium + body, minutes.number())
                .text(minutes.text().isEmpty() ? textOf(meeting, viewer) : minutes.text());
        var participants = meetings.participants(meeting);
        paper = paper.line(texts.of("governance.minutes.present"), names(participants, true))
                .line(texts.of("governance.minutes.absent"), names(participants, false));
        if (!minutes.isSigned()) {
            return paper;
        }
        return paper.line(texts.of("governance.minutes.signed-by"), minutes.signedBy())
                .signed(
                        consortium + texts.of("governance.minutes.secretariat"),
                        minutes.signedOn().orElseThrow());
    }

    private static String names(List<Participant> participants, boolean present) {
        return participants.stream()
                .filter(it -> it.isPresent() == present)
                .map(it -> (present ? it.signedInAs() : it.holder()) + "（" + it.unit() + "）")
                .collect(Collectors.joining("、"));
    }
}
