package org.qiao.consortium.platform.pages;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /**
     * For who saves after somebody else did: what stands now in each field that the two have differently. The next save goes
     * over it, knowingly.
     *
     * @param now the form as it would be opened now, {@code typed} as it was sent; both records of text
     */
    public <F extends Record> FormErrors changedMeanwhile(F now, F typed) {
        var lines = new ArrayList<ErrorLine>();
        lines.add(new ErrorLine("", texts.of("platform.form.changed-meanwhile"), "", ""));
        for (var component : now.getClass().getRecordComponents()) {
            var stands = Objects.toString(valueOf(component, now), "").strip();
            if (!component.getName().endsWith("Text")
                    && !stands.equals(
                            Objects.toString(valueOf(component, typed), "").strip())) {
                lines.add(new ErrorLine(component.getName(), standsText(stands), "", ""));
            }
        }
        return new FormErrors(lines);
    }

    /** A chosen value has a name that only the form knows. */
    private String standsText(String stands) {
        if (stands.isEmpty()) {
            return texts.of("platform.form.stands-empty");
        }
        return stands.matches("[A-Z_]+|true|false")
                ? texts.of("platform.form.stands-other")
                : texts.of("platform.form.stands", stands);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private ErrorLine line(Refusal refusal) {
        var text = texts.of(refusal.code(), refusal.arguments());
        var cited = refusal.citation().map(regulations::quote).orElse("");
        return new ErrorLine(refusal.field(), text, "", cited);
    }
}
