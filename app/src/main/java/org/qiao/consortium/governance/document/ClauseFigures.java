package org.qiao.consortium.governance.document;

import static org.qiao.consortium.governance.db.Tables.CLAUSE;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_CLAUSE;
import static org.qiao.consortium.platform.figures.Dimension.KIND;
import static org.qiao.consortium.platform.figures.Dimension.TOTAL;
import static org.qiao.consortium.platform.figures.Figure.Span.ON_DAY;

import java.util.EnumSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.figures.Figure;
import org.qiao.consortium.platform.figures.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Clauses that want a task and have none, by the level of their document; the same for all of a consortium. */
@Component
@Order(55)
class ClauseFigures implements FigureSource {

    private static final Figure GAPS =
            new Figure("governance.clause.without-task", "条", ON_DAY, false, false, EnumSet.of(TOTAL, KIND));

    private final DSLContext sql;

    ClauseFigures(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Figure> figures() {
        return List.of(GAPS);
    }

    @Override
    public List<Value> values(Figure figure, Question question) {
        var key = question.by() == KIND ? DOCUMENT.LEVEL : DSL.inline("").cast(String.class);
        var carriedOut = DSL.exists(DSL.selectOne()
                .from(TASK_CLAUSE)
                .join(TASK)
                .on(TASK.ID.eq(TASK_CLAUSE.TASK_ID))
                .where(
                        TASK_CLAUSE.CLAUSE_ID.eq(CLAUSE.ID),
                        TASK.CONSORTIUM_ID.eq(question.consortium().value()),
                        TASK.STATUS.notIn(ClauseQueries.NOT_COUNTED)));
        return sql.select(key, DSL.count())
                .from(CLAUSE)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLAUSE.DOCUMENT_ID))
                .where(
                        DOCUMENT.CONSORTIUM_ID
                                .isNull()
                                .or(DOCUMENT.CONSORTIUM_ID.eq(
                                        question.consortium().value())),
                        CLAUSE.WANTS_TASK.isTrue(),
                        CLAUSE.WITHDRAWN_AT.isNull(),
                        DSL.not(carriedOut))
                .groupBy(key)
                .fetch(it -> new Value(it.value1(), label(it.value1()), it.value2()));
    }

    private static String label(String level) {
        return DocumentLevel.of(level).map(DocumentLevel::label).orElse("");
    }
}
