package org.qiao.consortium.governance.plan.letter;

import java.util.List;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.papers.Paper;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** The letter as an official paper. */
@Component
class LetterPaper {

    private final Texts texts;

    LetterPaper(Texts texts) {
        this.texts = texts;
    }

    Paper of(Letter it) {
        var issued = BusinessTime.dateOf(it.issuedAt());
        var paper = Paper.titled(texts.of(
                        "governance.letter.paper.title",
                        it.taskTitle(),
                        it.kind().label()))
                .under(it.issuer(), it.number())
                .to(it.unitName())
                .text(it.text())
                .table(
                        List.of("任务编号", "任务", "完成时限"),
                        List.of(List.of(it.taskNumber(), it.taskTitle(), Written.date(it.taskDue()))),
                        2,
                        4,
                        2);
        var asked = it.replyBy()
                .map(by -> paper.text(texts.of("governance.letter.paper.reply", Written.dateInText(by))))
                .orElse(paper);
        var signed = asked.signed(it.issuer(), issued);
        return it.follows()
                .map(no -> signed.copied(List.of(texts.of("governance.letter.paper.follows", no))))
                .orElse(signed);
    }
}
