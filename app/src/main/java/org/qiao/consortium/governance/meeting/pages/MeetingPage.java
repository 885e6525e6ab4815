package org.qiao.consortium.governance.meeting.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.meeting.BallotChoice;
import org.qiao.consortium.governance.meeting.ItemStatus;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.MeetingQueries.ItemState;
import org.qiao.consortium.governance.meeting.MeetingStatus;
import org.qiao.consortium.governance.meeting.Participant;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 一次会议 — as who looks takes part in it.
 *
 * @param mine the viewer's own seat
 * @param quorum one sentence: how many are expected, here, needed
 * @param organizes whether the viewer runs the meeting
 * @param readsDrafts whether the viewer is shown minutes that nobody has signed
 */
public record MeetingPage(
        Frame frame,
        Meeting meeting,
        List<Fact> facts,
        List<Participant> participants,
        List<ItemState> items,
        Optional<Participant> mine,
        String quorum,
        boolean quorumReached,
        boolean organizes,
        boolean readsDrafts,
        FilesCard files,
        List<DeedLine> trail) {

    public String url() {
        return "/meetings/" + meeting.number();
    }

    public boolean isOpen() {
        return meeting.status() == MeetingStatus.OPEN;
    }

    public String itemUrl(ItemState it) {
        return url() + "/items/" + it.item().place();
    }

    /** Whether the viewer can vote on it now. */
    public boolean mayVote(ItemState it) {
        return it.item().status() == ItemStatus.VOTING
                && mine.filter(seat -> seat.isPresent()
                                && seat.voting()
                                && !it.recused().containsKey(seat.seat())
                                && !it.voted().contains(seat.seat()))
                        .isPresent();
    }

    public boolean hasVoted(ItemState it) {
        return mine.filter(seat -> it.voted().contains(seat.seat())).isPresent();
    }

    public boolean isRecused(ItemState it) {
        return mine.filter(seat -> it.recused().containsKey(seat.seat())).isPresent();
    }

    public boolean mayStandBack(ItemState it) {
        return it.item().status().isOpen()
                && it.item().terms().decides() == Decides.VOTE
                && mine.isPresent()
                && !isRecused(it)
                && !hasVoted(it)
                && (meeting.status() == MeetingStatus.CALLED || isOpen());
    }

    /** Seats that are here and have not voted on it: 秘书处 may enter what was shown by hand. */
    public List<Choice> waiting(ItemState it) {
        return participants.stream()
                .filter(seat -> seat.isPresent()
                        && seat.voting()
                        && !it.recused().containsKey(seat.seat())
                        && !it.voted().contains(seat.seat()))
                .map(seat -> Choice.of(String.valueOf(seat.place()), seat.signedInAs()))
                .toList();
    }

    public String nameOf(UUID seat) {
        return participants.stream()
                .filter(it -> it.seat().equals(seat))
                .map(it -> it.signedInAs().isEmpty() ? it.holder() : it.signedInAs())
                .findFirst()
                .orElse("");
    }

    public List<String> saying(ItemState it, BallotChoice choice) {
        return it.said().entrySet().stream()
                .filter(one -> one.getValue() == choice)
                .map(one -> nameOf(one.getKey()))
                .sorted()
                .toList();
    }

    public List<Choice> outcomes() {
        return List.of(
                Choice.of(ItemStatus.PASSED.name(), "审议通过"),
                Choice.of(ItemStatus.REJECTED.name(), "不予通过"),
                Choice.of(ItemStatus.DEFERRED.name(), "暂缓，再行研究"));
    }

    public List<Choice> choices() {
        return Arrays.stream(BallotChoice.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public Field field(String name, String label, String value) {
        return FormErrors.none().field(name, label, value);
    }
}
