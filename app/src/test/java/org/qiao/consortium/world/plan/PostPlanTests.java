package org.qiao.consortium.world.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.world.plan.PlannedPost.Fate;

class PostPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void isTheSameForTheSameDay() {
        assertThat(PostPlan.on(TODAY)).isEqualTo(PostPlan.on(TODAY));
    }

    @Test
    void hasSixHundredPostsInEveryStateAndAtEveryFirm() {
        var posts = PostPlan.on(TODAY);

        assertThat(posts).hasSize(600);
        assertThat(posts.stream().map(PlannedPost::fate).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Fate.values());
        assertThat(posts.stream().filter(it -> it.fate() == Fate.PUBLISHED).count())
                .isBetween(280L, 340L);
        assertThat(posts.stream().map(it -> it.firm().key()).distinct()).hasSize(60);
        assertThat(posts.stream().map(PlannedPost::key).distinct()).hasSize(600);
    }

    @Test
    void givesNoFirmTheSameTitleTwice() {
        assertThat(PostPlan.on(TODAY).stream()
                        .map(it -> it.firm().key() + it.title())
                        .distinct())
                .hasSize(600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-02", "2026-02-28", "2026-06-20", "2026-07-15", "2026-09-12", "2026-11-22", "2026-12-31"
            })
    void keepsDatesInOrderWhateverTheDay(String day) {
        var today = LocalDate.parse(day);
        for (var post : PostPlan.on(today)) {
            assertThat(post.writtenOn()).as(post.key()).isBeforeOrEqualTo(today);
            assertThat(post.untilOn()).as(post.key()).isAfter(post.writtenOn());
            assertThat(post.untilOn())
                    .as(post.key())
                    .isBeforeOrEqualTo(post.writtenOn().plusDays(120));
            assertThat(post.startOn()).as(post.key()).isAfterOrEqualTo(post.writtenOn());
            post.decidedOn().ifPresent(it -> assertThat(it).isBetween(post.writtenOn(), today));
            post.endedOn()
                    .ifPresent(it -> assertThat(it).isBetween(post.decidedOn().orElseThrow(), today));
            assertThat(post.endedOn().isPresent()).isEqualTo(post.fate().isClosed());
            if (!post.fate().isClosed()) {
                assertThat(post.untilOn()).as(post.key()).isAfter(today);
                assertThat(post.startOn()).as(post.key()).isAfter(today);
            }
        }
    }

    @Test
    void asksForNoDetasselingInNovember() {
        assertThat(PostPlan.on(TODAY))
                .filteredOn(it -> it.template().key().equals("seed-detasseling"))
                .isNotEmpty()
                .allMatch(it -> it.fate().isClosed())
                .allMatch(it -> it.startOn().getMonthValue() == 6);
    }

    @Test
    void staysWithinTheBandsOfItsTemplate() {
        assertThat(PostPlan.on(TODAY)).allSatisfy(post -> {
            assertThat(post.payFrom())
                    .isBetween(post.template().payFrom(), post.template().payTo());
            assertThat(post.payTo()).isBetween(post.payFrom(), post.template().payTo());
            assertThat(post.heads()).isBetween(1, post.template().headsTo());
            assertThat(post.template().fits(post.firm())).isTrue();
        });
    }
}
