package org.qiao.consortium.platform.numbers;

import static org.qiao.consortium.platform.db.Tables.NUMBER_SERIES;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers people see, {@code XQ-2026-000123}: kind, year, sequence per kind and year.
 *
 * <p>Easy to get wrong: taking a number locks its series until the transaction ends, so take it late; a batch takes all its
 * numbers at once.
 */
@Component
public class Numbers {

    private final DSLContext sql;

    Numbers(DSLContext sql) {
        this.sql = sql;
    }

    /** @param kind two to four capital letters, {@code XQ} */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String kind, int year) {
        return next(kind, year, 1).getFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> next(String kind, int year, int count) {
        var last = sql.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.KIND, kind)
                .set(NUMBER_SERIES.YEAR, year)
                .set(NUMBER_SERIES.LAST, (long) count)
                .onConflict(NUMBER_SERIES.KIND, NUMBER_SERIES.YEAR)
                .doUpdate()
                .set(NUMBER_SERIES.LAST, NUMBER_SERIES.LAST.plus(count))
                .returningResult(NUMBER_SERIES.LAST)
                .fetchSingle()
                .value1();
        var numbers = new ArrayList<String>(count);
        for (var i = last - count + 1; i <= last; i++) {
            numbers.add("%s-%d-%06d".formatted(kind, year, i));
        }
        return numbers;
    }
}
