package org.qiao.consortium.platform.privacy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ProcessingRulesTests {

    @Autowired
    LoadProcessing load;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void published() {
        sql.execute("truncate platform.processing_version");
        load.load();
    }

    private String page(String address) throws Exception {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }

    private static int current() {
        return (int) LoadProcessing.read().get("version");
    }

    private static Map<String, Object> next(LocalDate effective, String summary) {
        var rules = new LinkedHashMap<>(LoadProcessing.read());
        rules.put("version", current() + 1);
        rules.put("effective", effective.toString());
        rules.put("summary", summary);
        return rules;
    }

    @Test
    void everybodyReadsPurposeBasisKindsReceiversAndPeriodInOnePlace() throws Exception {
        assertThat(page("/privacy"))
                .contains("学生名册", "履行法定职责", "证件号码、学籍号", "敏感个人信息", "三年后删除", "供需匹配（须学生同意）", "撤回同意")
                .contains("邮箱地址", "附件内容", "举报岗位的人");
    }

    @Test
    void aNewVersionIsADeedAndIsShownFromItsFirstDay() throws Exception {
        var deeds = "select count(*) from platform.deed where what = 'platform.privacy.rules-published'";
        var before = sql.fetchSingle(deeds).get(0, int.class);
        var today = TestClock.today();
        load.publish(next(today.plusDays(1), "明天起改"));
        assertThat(page("/privacy")).contains("第 " + current() + " 版，").contains("明天起改");
        assertThat(page("/privacy/versions/" + (current() + 1))).contains("不是现在施行的一版");
        sql.execute("update platform.processing_version set effective_on = ? where version = ?", today, current() + 1);
        assertThat(page("/privacy")).contains("第 " + (current() + 1) + " 版，");
        assertThat(page("/privacy/versions/" + current())).contains("不是现在施行的一版");
        load.publish(next(today, "明天起改"));
        assertThat(sql.fetchSingle(deeds).get(0, int.class)).isEqualTo(before + 1);
    }

    @Test
    void whatPeopleWereToldIsNotReworded() {
        var other = new LinkedHashMap<>(LoadProcessing.read());
        other.put("processings", List.of());
        assertThatThrownBy(() -> load.publish(other)).isInstanceOf(IllegalStateException.class);
        assertThat(mvc.get().uri("/privacy/versions/9").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/privacy/versions/x").exchange()).hasStatus(404);
    }
}
