package org.qiao.consortium.platform.files;

import static org.qiao.consortium.platform.db.Tables.ATTACHMENT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** 附件 as personal data of who added them: the file belongs to the thing it is attached to and goes with it. */
@Component
class FileData implements PersonalDataSource {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Texts texts;

    FileData(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        var lines = sql.select(ATTACHMENT.NUMBER, ATTACHMENT.NAME, ATTACHMENT.ADDED_AT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ADDED_BY.eq(person.value()))
                .orderBy(ATTACHMENT.ADDED_AT.desc())
                .limit(MOST)
                .fetch(it -> Line.plain(
                        it.value1(),
                        texts.of(
                                "platform.files.data.line",
                                it.value2(),
                                Written.date(BusinessTime.dateOf(it.value3())))));
        return lines.isEmpty()
                ? List.of()
                : List.of(new Held(
                        text("title"), lines, text("purpose"), text("basis"), text("receivers"), text("period")));
    }

    private String text(String key) {
        return texts.of("platform.files.data." + key);
    }
}
