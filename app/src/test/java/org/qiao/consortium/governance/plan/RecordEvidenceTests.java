package org.qiao.consortium.governance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.TaskEvidence;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@Import({Town.class, PlanDesk.class})
class RecordEvidenceTests {

    private record ListPublished(
            ConsortiumId consortium,
            String task,
            SubjectRef evidence,
            OrganizationId by,
            String title,
            String url,
            LocalDate on)
            implements TaskEvidence {}

    @Autowired
    PlanDesk desk;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aPlan() {
        desk.open();
    }

    private void tell(ConsortiumId consortium, String task, SubjectRef evidence) {
        var told = new ListPublished(
                consortium, task, evidence, desk.bureau().organization(), "目录已发布（示例）", "/needs", Town.TODAY);
        transaction.executeWithoutResult(it -> events.publishEvent(told));
    }

    /** Listeners work after the transaction, on their own. */
    private int evidenceOf(String url, int expected) throws Exception {
        var deadline = System.nanoTime() + 5_000_000_000L;
        var found = -1;
        while (found != expected && System.nanoTime() < deadline) {
            found = desk.get(url, desk.bureau())
                    .select("a[href=/needs]:contains(目录已发布)")
                    .size();
            Thread.sleep(50);
        }
        return found;
    }

    @Test
    void whatAnotherModuleTellsIsEvidenceOnce() throws Exception {
        var url = desk.add("有佐证的任务", Map.of());
        var number = url.substring("/tasks/".length());
        var evidence = new SubjectRef("exchange.list", UUID.randomUUID());
        var here = desk.secretary().consortium();
        tell(here, number, evidence);
        assertThat(evidenceOf(url, 1)).isEqualTo(1);
        tell(here, number, evidence);
        tell(new ConsortiumId(UUID.randomUUID()), number, new SubjectRef("exchange.list", UUID.randomUUID()));
        tell(here, "RW-2026-999999", evidence);
        tell(here, number, new SubjectRef("exchange.list", UUID.randomUUID()));
        assertThat(evidenceOf(url, 2))
                .as("the same, a stranger's, and of no task are not kept")
                .isEqualTo(2);
    }
}
