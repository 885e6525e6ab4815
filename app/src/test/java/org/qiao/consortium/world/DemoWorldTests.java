package org.qiao.consortium.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole demo world, loaded once through the use cases of all modules. */
@PlatformTest
class DemoWorldTests {

    @Autowired
    Chapters chapters;

    @Autowired
    Ledger ledger;

    @Autowired
    PeopleFile file;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InstantSource clock;

    @Autowired
    Texts texts;

    @Autowired
    Organizations organizations;

    @Autowired
    Students students;

    @Autowired
    Needs needs;

    @Autowired
    Matches matches;

    @Autowired
    Cast cast;

    @Test
    void holdsWhatTheHouseNeedsToBeLookedAt() {
        var gate = new WorldGate(ledger, people, texts, "demo", "127.0.0.1");
        new LoadWorld(chapters, ledger, gate, file, transaction, clock, texts).run(null);
        var today = BusinessTime.dateOf(clock.instant());

        unitsAndFirms(today);
        studentsAndConsents(today);
        posts(today);
        matched();
    }

    private void unitsAndFirms(LocalDate today) {
        var firms = organizations.ofKind(OrganizationKind.ENTERPRISE, today);
        assertThat(firms)
                .hasSizeGreaterThanOrEqualTo(50)
                .allMatch(it -> it.example() && it.name().endsWith("（示例）"));
        assertThat(firms).filteredOn(it -> it.verifiedEmployer()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(organizations.ofKind(OrganizationKind.SCHOOL, today)).isNotEmpty();
        assertThat(organizations.ofKind(OrganizationKind.PARK, today)).hasSize(1);
    }

    private void studentsAndConsents(LocalDate today) {
        assertThat(students.counts(today).stream().mapToInt(it -> it.students()).sum())
                .isEqualTo(2400);
        assertThat(students.consenting(Purpose.MATCHING, today)).hasSizeBetween(1000, 1700);
    }

    private void posts(LocalDate today) {
        var firms = organizations.ofKind(OrganizationKind.ENTERPRISE, today);
        var all = firms.stream().flatMap(it -> needs.of(it.id()).stream()).toList();
        assertThat(all).hasSizeGreaterThan(550);
        assertThat(all.stream().map(NeedView::status).distinct()).containsExactlyInAnyOrder(NeedStatus.values());
        assertThat(all).filteredOn(it -> it.isOpen(today)).hasSizeGreaterThan(250);
        assertThat(all).anyMatch(NeedView::isEnteredForAnother);
    }

    private void matched() {
        var counts = matches.counts(cast.consortium());
        assertThat(counts.keySet())
                .contains("AWAITING_ANSWER", "AGREED", "INTERVIEW", "OFFERED", "SIGNED", "ARRIVED", "DECLINED");
        assertThat(counts.values().stream().mapToInt(it -> it).sum()).isGreaterThan(200);
    }
}
