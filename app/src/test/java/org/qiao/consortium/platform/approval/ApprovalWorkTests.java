package org.qiao.consortium.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the workbench says to those who decide: few lines, whoever asks. */
@PlatformTest
class ApprovalWorkTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired
    Approvals approvals;

    @Autowired
    People people;

    @Autowired
    WaitingApprovals waiting;

    @Autowired
    ApprovalWork work;

    private final ConsortiumId consortium = new ConsortiumId(UUID.randomUUID());
    private Viewer zhou;

    @BeforeEach
    void theSecretary() {
        zhou = somebody(Role.SECRETARIAT);
    }

    private Viewer somebody(Role role) {
        var name = "示例" + UUID.randomUUID().toString().substring(0, 8);
        var person = people.create(new People.NewPerson(name, name, Optional.empty(), Optional.empty()), FRIDAY);
        var unit = new OrganizationId(UUID.randomUUID());
        people.grant(person, role, unit, consortium, FRIDAY);
        return new Viewer(Optional.of(role), person, name, unit, "", consortium);
    }

    private String submit(Viewer by, int items) {
        var things = IntStream.range(0, items)
                .mapToObj(it -> new Approvals.Item(new SubjectRef("test.thing", Uuid7.at(FRIDAY)), "", "示例事项"))
                .toList();
        return approvals.submit(
                Approvals.Request.to(Role.SECRETARIAT, "exchange.need-publication", "示例审批", things), by, FRIDAY);
    }

    @Test
    void sumsUpWhatWaitsUnitByUnit() {
        var clerk = somebody(Role.ENTERPRISE_CLERK);
        submit(clerk, 2);
        submit(clerk, 1);
        var alone = submit(somebody(Role.ENTERPRISE_CLERK), 1);

        var groups = waiting.of(zhou);

        assertThat(groups).hasSize(2);
        assertThat(groups)
                .filteredOn(it -> it.organization().equals(clerk.organization()))
                .singleElement()
                .returns(2, WaitingApprovals.Waiting::approvals)
                .returns(3, WaitingApprovals.Waiting::items);
        assertThat(groups).anyMatch(it -> it.number().equals(alone));
        assertThat(waiting.of(clerk)).isEmpty();
        assertThat(work.todos(zhou, BusinessTime.dateOf(FRIDAY)))
                .anyMatch(it -> it.url().equals("/approvals/" + alone));
    }

    @Test
    void staysShortHoweverManyUnitsWait() {
        List.of(1, 1, 1, 1, 1, 1, 1, 1, 2).forEach(items -> submit(somebody(Role.ENTERPRISE_CLERK), items));

        var todos = work.todos(zhou, BusinessTime.dateOf(FRIDAY));

        assertThat(todos).hasSize(6);
        assertThat(todos.getLast().sentence()).contains("4 家单位").contains("2026-11-20");
        assertThat(todos.getLast().url()).isEqualTo("/approvals");
    }
}
