package org.qiao.consortium.platform.sheets.imports.kept;

import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_TITLE;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Remembers which of our columns a unit means by its own words. The only writer of its table. */
@Component
public class KeptTitles {

    private final DSLContext sql;

    KeptTitles(DSLContext sql) {
        this.sql = sql;
    }

    /** Our titles by the words of the viewer's unit; the empty title for what is not to be read. */
    public Map<String, String> of(Viewer viewer, String kind) {
        return sql.select(SHEET_IMPORT_TITLE.WORDS, SHEET_IMPORT_TITLE.TITLE)
                .from(SHEET_IMPORT_TITLE)
                .where(
                        SHEET_IMPORT_TITLE.ORGANIZATION_ID.eq(
                                viewer.organization().value()),
                        SHEET_IMPORT_TITLE.KIND.eq(kind))
                .fetchMap(SHEET_IMPORT_TITLE.WORDS, SHEET_IMPORT_TITLE.TITLE);
    }

    public void remember(Viewer viewer, String kind, Map<String, String> titles, Instant at) {
        titles.forEach((words, title) -> sql.insertInto(SHEET_IMPORT_TITLE)
                .set(SHEET_IMPORT_TITLE.ORGANIZATION_ID, viewer.organization().value())
                .set(SHEET_IMPORT_TITLE.KIND, kind)
                .set(SHEET_IMPORT_TITLE.WORDS, words)
                .set(SHEET_IMPORT_TITLE.TITLE, title)
                .set(SHEET_IMPORT_TITLE.PERSON_ID, viewer.person().value())
                .set(SHEET_IMPORT_TITLE.AT, at)
                .onConflict(SHEET_IMPORT_TITLE.ORGANIZATION_ID, SHEET_IMPORT_TITLE.KIND, SHEET_IMPORT_TITLE.WORDS)
                .doUpdate()
                .set(SHEET_IMPORT_TITLE.TITLE, title)
                .set(SHEET_IMPORT_TITLE.PERSON_ID, viewer.person().value())
                .set(SHEET_IMPORT_TITLE.AT, at)
                .execute());
    }
}
