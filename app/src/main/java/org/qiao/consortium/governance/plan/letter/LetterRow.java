package org.qiao.consortium.governance.plan.letter;

import java.time.LocalDate;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Written;

/** A letter in a list. */
public record LetterRow(
        String number,
        String kind,
        String url,
        String task,
        String taskUrl,
        String unit,
        String issuedOn,
        String replyBy,
        String state,
        Tone tone) {

    static LetterRow of(Letter it, LocalDate today) {
        var late = it.isOverdue(today);
        return new LetterRow(
                it.number(),
                it.kind().label(),
                it.url(),
                it.taskTitle(),
                "/tasks/" + it.taskNumber(),
                it.unitName(),
                Written.moment(it.issuedAt()).substring(0, 10),
                it.replyBy().map(Written::date).orElse(""),
                it.replyBy().isEmpty()
                        ? "已发"
                        : it.repliedAt().isPresent()
                                ? "已回复"
                                : it.followed()
                                        ? "已升级"
                                        : late ? "逾期未复" : it.returned().isPresent() ? "待补充" : "待回复",
                it.repliedAt().isPresent()
                        ? Tone.GOOD
                        : late && !it.followed() ? Tone.BAD : it.waits() ? Tone.WARN : Tone.QUIET);
    }
}
