package org.qiao.consortium.governance.announcement.objection;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** 异议 as personal data of who filed them under a name. */
@Component
class ObjectionData implements PersonalDataSource {

    private final ObjectionStore objections;
    private final Texts texts;

    ObjectionData(ObjectionStore objections, Texts texts) {
        this.objections = objections;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        var lines = objections.ofPerson(person).stream()
                .map(it -> Line.plain(
                        it.number(),
                        texts.of(
                                "governance.objection.data.line",
                                it.about(),
                                Written.date(BusinessTime.dateOf(it.filedAt())),
                                it.outcome().map(ObjectionOutcome::label).orElse("在办"))))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Held(
                        text("title"), lines, text("purpose"), text("basis"), text("receivers"), text("period")));
    }

    private String text(String key) {
        return texts.of("governance.objection.data." + key);
    }
}
