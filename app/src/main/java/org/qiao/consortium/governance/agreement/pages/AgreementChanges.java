package org.qiao.consortium.governance.agreement.pages;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.governance.agreement.AgreementError;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.springframework.stereotype.Component;

/** 他人已修改 — says who saved meanwhile and what stands there now where it differs from what was typed. */
@Component
class AgreementChanges {

    private static final int SHOWN = 60;

    private final Deeds deeds;
    private final Texts texts;

    AgreementChanges(Deeds deeds, Texts texts) {
        this.deeds = deeds;
        this.texts = texts;
    }

    FormErrors since(Agreement agreement, AgreementForm now, AgreementForm typed) {
        var lines = new ArrayList<ErrorLine>();
        var last = deeds.trail(agreement.subject()).stream().findFirst();
        lines.add(ErrorLine.of(
                "",
                texts.of(
                        AgreementError.CHANGED_MEANWHILE.code(),
                        last.map(it -> it.who()).orElse(""),
                        last.map(it -> Written.moment(it.at())).orElse(""))));
        add(lines, "title", "名称", now.title(), typed.title());
        add(lines, "beginsOn", "生效日期", now.beginsOn(), typed.beginsOn());
        add(lines, "endsOn", "届满日期", now.endsOn(), typed.endsOn());
        for (var i = 0; i < Math.min(now.parties().size(), typed.parties().size()); i++) {
            var stands = now.parties().get(i);
            var mine = typed.parties().get(i);
            add(lines, "unit" + (i + 1), "第 " + (i + 1) + " 方", stands.unit(), mine.unit());
            add(lines, "share" + (i + 1), "第 " + (i + 1) + " 方分担", stands.share(), mine.share());
            add(lines, "duties" + (i + 1), "第 " + (i + 1) + " 方责任", stands.duties(), mine.duties());
        }
        for (var i = 0; i < Math.min(now.clauses().size(), typed.clauses().size()); i++) {
            var stands = now.clauses().get(i);
            var mine = typed.clauses().get(i);
            add(lines, "text" + (i + 1), "条款 " + (i + 1), stands.text(), mine.text());
        }
        return new FormErrors(lines);
    }

    private void add(List<ErrorLine> lines, String field, String label, String now, String typed) {
        if (!now.replace("\r", "").equals(typed.replace("\r", ""))) {
            var shown = now.length() > SHOWN ? now.substring(0, SHOWN) + "…" : now;
            lines.add(ErrorLine.of(field, texts.of("governance.agreement.now", label, shown.isEmpty() ? "空" : shown)));
        }
    }
}
