package org.qiao.consortium.governance;

import java.time.LocalDate;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 任务佐证 — a signal: an event of a module above implements it, and what it tells is kept as evidence of a task. Told twice it is
 * kept once; of a task that is not there, or of another consortium, nothing is kept.
 */
public interface TaskEvidence {

    ConsortiumId consortium();

    /** 任务编号, {@code RW-2026-000001}. */
    String task();

    /** The thing that is the evidence: a published list, a signed agreement. */
    SubjectRef evidence();

    /** The unit that did it. */
    OrganizationId by();

    /** One sentence without personal data, as it will be read. */
    String title();

    /** Where it can be seen, within the platform; empty when nowhere. */
    String url();

    LocalDate on();
}
