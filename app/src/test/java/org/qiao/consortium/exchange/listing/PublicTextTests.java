package org.qiao.consortium.exchange.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请打 16400001234 找王主任",
                "手机 164 0000 1234",
                "手机：１６４００００１２３４",
                "电话 0936-8200000",
                "座机(0936)8200000",
                "电话：8200000",
                "证件 620702200001010010",
                "简历发 hr@example.com",
                "加微信：qiao_hr88",
                "QQ 12345678"
            })
    void waysToReachAPersonAreLeftOut(String written) {
        assertThat(PublicText.of(written)).contains("〔已略〕").doesNotContainPattern("\\d{7,}|@|qiao_hr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "月薪 4500-7000 元，每天 8 小时，做六休一。",
                "2027年4月1日到岗，工作地在 G30 连霍高速出口。",
                "操作 10000 吨级生产线，记录批号 20261122。",
                "按 GB/T 4754-2017 填写。"
            })
    void whatIsSaidAboutTheWorkStays(String written) {
        assertThat(PublicText.of(written)).isEqualTo(written);
    }

    @Test
    void onlyTheContactGoes() {
        assertThat(PublicText.of("看护日光温室，有意请打16400001234。")).isEqualTo("看护日光温室，有意请打〔已略〕。");
    }
}
