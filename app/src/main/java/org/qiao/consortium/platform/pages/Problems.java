package org.qiao.consortium.platform.pages;

import java.util.List;
import org.qiao.consortium.platform.parameters.Regulations;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;

/** Says refusals in Chinese: what is wrong, how to mend it, by which rule. */
@Component
public class Problems {

    private final Texts texts;
    private final Regulations regulations;

    Problems(Texts texts, Regulations regulations) {
        this.texts = texts;
        this.regulations = regulations;
    }

    public FormErrors of(Refused refused) {
        return of(refused.refusals());
    }

    public FormErrors of(List<Refusal> refusals) {
        return new FormErrors(refusals.stream().map(this::line).toList());
    }

    private ErrorLine line(Refusal refusal) {
        var text = texts.of(refusal.code(), refusal.arguments());
        var cited = refusal.citation().map(regulations::quote).orElse("");
        return new ErrorLine(refusal.field(), text, "", cited);
    }
}
