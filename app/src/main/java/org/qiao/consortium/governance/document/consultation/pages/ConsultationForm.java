package org.qiao.consortium.governance.document.consultation.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.governance.document.consultation.AskForOpinions;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.governance.typed.UnitWords;
import org.qiao.consortium.shared.OrganizationId;

/** 征求意见 as it was typed. @param document the draft's number in the register */
public record ConsultationForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable String document,
        @Nullable String units,
        @Nullable String dueOn) {

    /** About a draft of the register. */
    static ConsultationForm about(Optional<Document> draft) {
        return new ConsultationForm(
                draft.map(Document::title).orElse(""),
                "",
                draft.map(Document::number).orElse(""),
                "",
                "");
    }

    AskForOpinions.Draft read(UnitWords register, Optional<Document> draft) {
        var words = UnitWords.split(Typed.text(units));
        var known = register.find(words);
        var found = new LinkedHashSet<OrganizationId>();
        var unknown = new ArrayList<String>();
        for (var word : words) {
            Optional.ofNullable(known.get(word)).ifPresentOrElse(found::add, () -> unknown.add(word));
        }
        return new AskForOpinions.Draft(
                Typed.text(title),
                Typed.text(text),
                Typed.text(document),
                draft.map(Document::id),
                List.copyOf(found),
                unknown,
                Typed.date(dueOn));
    }
}
