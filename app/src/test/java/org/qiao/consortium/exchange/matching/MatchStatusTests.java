package org.qiao.consortium.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchStatusTests {

    @ParameterizedTest
    @CsvSource({
        "AWAITING_ANSWER,AGREED,true",
        "AWAITING_ANSWER,SIGNED,false",
        "AGREED,OFFERED,true",
        "AGREED,SIGNED,false",
        "INTERVIEW,INTERVIEW,true",
        "OFFERED,SIGNED,true",
        "SIGNED,ARRIVED,true",
        "ARRIVED,ENDED,false",
        "DECLINED,AGREED,false",
        "LAPSED,AGREED,false"
    })
    void followsTheTable(MatchStatus from, MatchStatus to, boolean allowed) {
        assertThat(from.leadsTo(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsInTheTable(MatchStatus status) {
        assertThat(status.isLive() || status == MatchStatus.ARRIVED || !status.isAgreed())
                .isTrue();
        assertThat(status.label()).isNotBlank();
    }

    @Test
    void contactsCanBeOpenOnlyAfterBothSaidYes() {
        assertThat(MatchStatus.AWAITING_ANSWER.isAgreed()).isFalse();
        assertThat(MatchStatus.ENDED.isAgreed()).isFalse();
        assertThat(MatchStatus.AGREED.isAgreed()).isTrue();
    }
}
