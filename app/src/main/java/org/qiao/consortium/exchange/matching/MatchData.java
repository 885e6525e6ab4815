package org.qiao.consortium.exchange.matching;

import static org.qiao.consortium.exchange.db.Tables.MATCH;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** 对接 as personal data of the student: with whom, how far, and to whom contacts were given. */
@Component
class MatchData implements PersonalDataSource {

    private final DSLContext sql;
    private final Students students;
    private final OrganizationNames units;
    private final Texts texts;

    MatchData(DSLContext sql, Students students, OrganizationNames units, Texts texts) {
        this.sql = sql;
        this.students = students;
        this.units = units;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        var student = students.ofPerson(person);
        List<Line> lines = student.<List<Line>>map(view -> sql.select(
                                MATCH.NUMBER,
                                NEED.TITLE,
                                MATCH.EMPLOYER_ID,
                                MATCH.STATUS,
                                MATCH.OPENED_AT,
                                MATCH.AGREED_ON)
                        .from(MATCH)
                        .join(NEED)
                        .on(NEED.ID.eq(MATCH.NEED_ID))
                        .where(MATCH.STUDENT_ID.eq(view.id().value()))
                        .orderBy(MATCH.OPENED_AT.desc())
                        .limit(200)
                        .fetch(it -> Line.plain(
                                it.value1(),
                                texts.of(
                                        it.value6() == null
                                                ? "exchange.match.data.line"
                                                : "exchange.match.data.line-agreed",
                                        units.nameOf(new OrganizationId(it.value3())),
                                        it.value2(),
                                        MatchStatus.valueOf(it.value4()).label(),
                                        Written.date(BusinessTime.dateOf(it.value5())),
                                        it.value6() == null ? "" : Written.date(it.value6())))))
                .orElse(List.of());
        return lines.isEmpty()
                ? List.of()
                : List.of(new Held(
                        text("title"), lines, text("purpose"), text("basis"), text("receivers"), text("period")));
    }

    private String text(String key) {
        return texts.of("exchange.match.data." + key);
    }
}
