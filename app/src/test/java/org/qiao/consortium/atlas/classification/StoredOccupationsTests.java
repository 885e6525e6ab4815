package org.qiao.consortium.atlas.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class StoredOccupationsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final OccupationCode LATHE = new OccupationCode("6-18-01-01");
    private static final OccupationCode MACHINING_CENTRE = new OccupationCode("6-18-01-07");

    @Autowired
    Occupations occupations;

    private static Actor clerkOf(OrganizationId organization) {
        return new Actor(new PersonId(UUID.randomUUID()), "周敏", Role.ENTERPRISE_CLERK, organization);
    }

    @Test
    void findsWithPathTradesAndVerification() {
        var lathe = occupations.find(LATHE).orElseThrow();
        assertThat(lathe.name()).isEqualTo("车工");
        assertThat(lathe.path()).hasSize(3).endsWith("机械冷加工人员");
        assertThat(lathe.trades()).contains("数控车工");
        assertThat(lathe.confirmed()).isTrue();
        assertThat(occupations
                        .find(new OccupationCode("5-03-02-01"))
                        .orElseThrow()
                        .confirmed())
                .isFalse();
        assertThat(occupations.find(new OccupationCode("9-99-99-99"))).isEmpty();
    }

    @Test
    void suggestsAtMostFiveEachWithASentence() {
        var answer = occupations.suggest("CNC操机员", "");
        assertThat(answer.askBack()).isFalse();
        assertThat(answer.best()).hasSizeBetween(1, 5).allSatisfy(it -> {
            assertThat(it.reason()).isNotBlank().doesNotContain("atlas.");
            assertThat(it.score()).isBetween(0.0, 1.0);
        });
        assertThat(answer.best().getFirst().code()).isEqualTo(MACHINING_CENTRE);
    }

    @Test
    void asksBackWhenTheTitleSaysNothing() {
        assertThat(occupations.suggest("普工", "").askBack()).isTrue();
    }

    @Test
    void whatOnesOwnOrganisationChoseComesFirst() {
        var own = new OrganizationId(UUID.randomUUID());
        var title = "小台班操作手";
        occupations.remember(title, LATHE, clerkOf(own), NOW);
        var other = clerkOf(new OrganizationId(UUID.randomUUID()));
        occupations.remember(title, MACHINING_CENTRE, other, NOW.plusSeconds(60));
        occupations.remember(" 小台班操作手（五险一金）", MACHINING_CENTRE, other, NOW.plusSeconds(120));
        var first = occupations.suggest(title, "", own).best().getFirst();
        assertThat(first.code()).isEqualTo(LATHE);
        assertThat(first.reason()).contains("曾有人");
        assertThat(occupations
                        .suggest(title, "", other.organization())
                        .best()
                        .getFirst()
                        .code())
                .isEqualTo(MACHINING_CENTRE);
    }
}
