package org.qiao.consortium.governance.meeting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private static String file(String title) {
        return Calendar.of(
                "会议",
                List.of(new Calendar.Event(
                        "HY-2026-000001",
                        title,
                        Instant.parse("2026-12-01T01:00:00Z"),
                        Instant.parse("2026-12-01T03:00:00Z"),
                        "一号楼; 三层, 东",
                        "第一行\n第二行",
                        false,
                        4,
                        "https://example.org/meetings/HY-2026-000001")),
                NOW);
    }

    @Test
    void foldsLinesAtSeventyFiveOctetsWithoutCuttingACharacter() {
        var long40 = "理事会会议".repeat(12);
        assertThat(file(long40).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file(long40).replace("\r\n ", "")).contains("SUMMARY:" + long40 + "\r\n");
    }

    @Test
    void escapesWhatHasAMeaningInTheFormat() {
        assertThat(file("会")).contains("LOCATION:一号楼\\; 三层\\, 东", "DESCRIPTION:第一行\\n第二行");
        assertThat(file("会")).contains("DTSTART:20261201T010000Z", "UID:HY-2026-000001@qiao", "STATUS:CONFIRMED");
    }
}
