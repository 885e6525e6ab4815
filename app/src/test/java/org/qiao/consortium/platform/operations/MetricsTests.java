package org.qiao.consortium.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class MetricsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Deeds deeds;

    @Test
    void tellWhatWaits() {
        deeds.recordBySystem(
                Deed.of("platform.identity.locked", new SubjectRef("platform.person", new java.util.UUID(0, 1)), "示例"),
                TestClock.now().minus(Duration.ofMinutes(7)));
        var answer = mvc.get()
                .uri("/actuator/prometheus")
                .header(HttpHeaders.AUTHORIZATION, "Bearer metrics-7f3a")
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyText()
                .contains(
                        "qiao_deeds_unsealed_seconds 420.",
                        "qiao_work_failing 0.0",
                        "qiao_work_late_seconds",
                        "jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer metrics-7f3b", "Basic metrics-7f3a"})
    void areForWhoeverShowsTheTokenOnly(String shown) {
        assertThat(mvc.get().uri("/actuator/prometheus").header(HttpHeaders.AUTHORIZATION, shown))
                .satisfies(answer ->
                        assertThat(answer.getResponse().getContentAsString()).doesNotContain("qiao_"));
    }
}
