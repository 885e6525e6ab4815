package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;

import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** 流程 — the kinds of approvals that there are, by their Chinese names. */
@Component
public class Processes {

    private final DSLContext sql;
    private final Texts texts;

    Processes(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    public String nameOf(String process) {
        return texts.of("process." + process);
    }

    public List<String> inUse() {
        return sql.selectDistinct(APPROVAL.PROCESS)
                .from(APPROVAL)
                .orderBy(APPROVAL.PROCESS)
                .fetch(it -> it.value1());
    }
}
