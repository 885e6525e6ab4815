package org.qiao.consortium.exchange.matching;

import static org.qiao.consortium.exchange.db.Tables.MATCH;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentStep;
import org.springframework.stereotype.Component;

/** Tells the school's boards who is in talks with an employer, or further. */
@Component
class MatchStep implements StudentStep {

    private final DSLContext sql;

    MatchStep(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Kind kind() {
        return Kind.MATCHED;
    }

    @Override
    public Set<StudentId> reached(Collection<StudentId> students) {
        var agreed = Arrays.stream(MatchStatus.values())
                .filter(MatchStatus::isAgreed)
                .map(Enum::name)
                .toList();
        return sql
                .selectDistinct(MATCH.STUDENT_ID)
                .from(MATCH)
                .where(MATCH.STUDENT_ID.in(
                        students.stream().map(StudentId::value).toList()))
                .and(MATCH.STATUS.in(agreed))
                .fetch()
                .stream()
                .map(it -> new StudentId(it.value1()))
                .collect(Collectors.toSet());
    }
}
