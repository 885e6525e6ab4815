package org.qiao.consortium.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import org.qiao.consortium.testing.TestClock;

/** Time is an argument: use cases own the clock, things and rules are told the date. Tests too. */
@AnalyzeClasses(packages = "org.qiao.consortium")
class ClockTests {

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TestClock.class.getName())
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule RULES_AND_THINGS_HAVE_NO_CLOCK = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .or()
            .haveSimpleNameEndingWith("Status")
            .or()
            .haveSimpleName("Criteria")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.jooq..")
            .allowEmptyShould(true);
}
