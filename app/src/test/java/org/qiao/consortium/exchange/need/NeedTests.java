package org.qiao.consortium.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refused;

class NeedTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Need need(NeedStatus status, int heads, int filled) {
        var unit = new OrganizationId(UUID.randomUUID());
        return new Need(
                new NeedId(UUID.randomUUID()),
                "XQ-2026-000001",
                new ConsortiumId(UUID.randomUUID()),
                unit,
                unit,
                status,
                Posts.turner().heads(heads).terms(),
                filled,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static final Map<String, UnaryOperator<Need>> DEEDS = Map.of(
            "submit",
            Need::submit,
            "takeBack",
            Need::takeBack,
            "giveBack",
            Need::giveBack,
            "publish",
            it -> it.publish(NOW, TODAY),
            "close",
            Need::close,
            "confirm",
            it -> it.confirm(TODAY),
            "fill",
            it -> it.fill(1),
            "revise",
            it -> it.revise(it.terms()));

    private static final Map<NeedStatus, Set<String>> ALLOWED = Map.of(
            NeedStatus.DRAFT, Set.of("submit", "close", "revise"),
            NeedStatus.UNDER_REVIEW, Set.of("takeBack", "giveBack", "publish"),
            NeedStatus.RETURNED, Set.of("submit", "close", "revise"),
            NeedStatus.PUBLISHED, Set.of("close", "confirm", "fill"),
            NeedStatus.CLOSED, Set.of());

    @ParameterizedTest
    @EnumSource
    void everyStatusAllowsItsDeedsAndNoOther(NeedStatus status) {
        DEEDS.forEach((name, deed) -> {
            var need = need(status, 3, 0);
            if (ALLOWED.getOrDefault(status, Set.of()).contains(name)) {
                assertThat(deed.apply(need).id()).as(name).isEqualTo(need.id());
            } else {
                assertThatThrownBy(() -> deed.apply(need)).as(name).isInstanceOf(Refused.class);
            }
        });
    }

    @Test
    void everyStatusButTheFirstIsReachedFromAnother() {
        for (var status : NeedStatus.values()) {
            var from = Arrays.stream(NeedStatus.values())
                    .filter(it -> it.leadsTo(status))
                    .toList();
            assertThat(from).as(status.name()).isNotEmpty().isNotEqualTo(List.of(status));
        }
    }

    @Test
    void isFilledHeadByHeadUntilFull() {
        var need = need(NeedStatus.PUBLISHED, 3, 1);
        assertThat(need.fill(1).headsLeft()).isEqualTo(1);
        assertThat(need.fill(1).isFull()).isFalse();
        assertThat(need.fill(2).isFull()).isTrue();
        assertThatThrownBy(() -> need.fill(3)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> need.fill(0)).isInstanceOf(Refused.class);
    }

    @Test
    void isOpenToTheLastDayAndNotAfter() {
        var view = need(NeedStatus.PUBLISHED, 1, 0).view();
        assertThat(view.isOpen(Posts.UNTIL)).isTrue();
        assertThat(view.isOpen(Posts.UNTIL.plusDays(1))).isFalse();
        assertThat(need(NeedStatus.PUBLISHED, 1, 1).view().isOpen(TODAY)).isFalse();
        assertThat(need(NeedStatus.UNDER_REVIEW, 1, 0).view().isOpen(TODAY)).isFalse();
    }

    @Test
    void theSamePostWrittenDifferentlyHasTheSameNaturalKey() {
        var one = Posts.turner().title("数控车工（A班）").terms();
        var other = Posts.turner().title(" 数控车工 (a班) ").heads(9).terms();
        assertThat(NaturalKey.of(other)).isEqualTo(NaturalKey.of(one));
        assertThat(NaturalKey.of(Posts.turner().title("车工").terms())).isNotEqualTo(NaturalKey.of(one));
    }
}
