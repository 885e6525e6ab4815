package org.qiao.consortium.platform.figures;

import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.figures.FigureSource.Question;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * 留存指标 — keeps, when a day has passed, what can be told of it later only if it was kept; figures with hindsight are counted
 * anew when they are asked. A day on which nothing ran is kept as it is when it is caught up with.
 */
@Component
class KeepFigures {

    private final Figures figures;
    private final KeptFigures kept;
    private final DSLContext sql;

    KeepFigures(Figures figures, KeptFigures kept, DSLContext sql) {
        this.figures = figures;
        this.kept = kept;
        this.sql = sql;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        sql.selectDistinct(ROLE_GRANT.CONSORTIUM_ID)
                .from(ROLE_GRANT)
                .fetch(it -> new ConsortiumId(it.value1()))
                .forEach(it -> keep(it, day.date()));
    }

    private void keep(ConsortiumId consortium, LocalDate day) {
        for (var figure : figures.all()) {
            for (var by : figure.hindsight() ? java.util.Set.<Dimension>of() : figure.by()) {
                var question = new Question(consortium, Optional.empty(), by, day, day);
                kept.keep(figure, question, figures.values(figure, question));
            }
        }
    }
}
