package org.qiao.consortium.students.consent;

import static org.qiao.consortium.students.db.Tables.NOTICE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.stereotype.Component;

/** Reads the notices. */
@Component
public class NoticeQueries {

    private final DSLContext sql;

    NoticeQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** The version in force of each purpose, in the order of the purposes. */
    public List<Notice> inForce(LocalDate on) {
        var told = all(on);
        return told.stream()
                .filter(it -> told.stream()
                        .noneMatch(other -> other.purpose() == it.purpose() && other.version() > it.version()))
                .sorted(Comparator.comparing(Notice::purpose))
                .toList();
    }

    private List<Notice> all(LocalDate on) {
        return sql.select(
                        NOTICE.PURPOSE.convertFrom(Purpose::valueOf),
                        NOTICE.VERSION,
                        NOTICE.RECEIVER,
                        NOTICE.KINDS,
                        NOTICE.TEXT,
                        NOTICE.PERIOD,
                        NOTICE.ASKS_AGAIN,
                        NOTICE.EFFECTIVE_ON)
                .from(NOTICE)
                .where(NOTICE.EFFECTIVE_ON.le(on))
                .fetch(Records.mapping(Notice::new));
    }
}
