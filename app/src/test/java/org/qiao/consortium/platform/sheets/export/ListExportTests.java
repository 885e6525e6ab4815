package org.qiao.consortium.platform.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.DEED;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ListExportTests {

    private static final ConsortiumId CONSORTIUM = new ConsortiumId(UUID.randomUUID());
    private static final Viewer CLERK = new Viewer(
            Optional.of(Role.SECRETARIAT),
            new PersonId(UUID.randomUUID()),
            "周敏",
            new OrganizationId(UUID.randomUUID()),
            "甲/乙:秘书处",
            CONSORTIUM);

    @Autowired
    ListExport listExport;

    @Autowired
    DSLContext sql;

    @Test
    void namesTheFileAndRecordsWhoTookHowManyRows() {
        var answer = listExport.download(posts("车工", "=1+1"), ExportFormat.of("csv"), CLERK);

        assertThat(fileName(answer.getHeaders().getFirst("Content-Disposition")))
                .matches("企业需求清单_\\d{4}-\\d{2}-\\d{2}_甲 乙 秘书处\\.csv");
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8))
                .startsWith("\uFEFF企业需求清单\r\n制表单位：甲/乙:秘书处,")
                .endsWith("岗位\r\n车工\r\n'=1+1\r\n");
        var deed = sql.selectFrom(DEED)
                .where(DEED.PERSON_ID.eq(CLERK.person().value()))
                .fetchSingle();
        assertThat(deed.get(DEED.WHAT)).isEqualTo("platform.sheets.exported");
        assertThat(deed.get(DEED.DETAIL).data()).contains("\"rows\": 2", "职业=车工", "企业需求清单");
    }

    @Test
    void whatAVisitorTakesFromAPublicListIsNoDeed() {
        var before = sql.fetchCount(DEED);
        var answer = listExport.download(posts("车工"), ExportFormat.of("xlsx"), Viewer.visitor(CONSORTIUM));

        assertThat(answer.getBody()).startsWith('P', 'K');
        assertThat(sql.fetchCount(DEED)).isEqualTo(before);
    }

    private static Export<String> posts(String... titles) {
        return new Export<>(
                "企业需求清单",
                List.of("职业=车工", ""),
                Instant.parse("2026-11-22T01:00:00Z"),
                List.of(ExportColumn.of("岗位", ColumnKind.TEXT, 20, it -> it)),
                Stream.of(titles));
    }

    private static String fileName(String disposition) {
        return URLDecoder.decode(disposition.replaceFirst(".*UTF-8''", ""), StandardCharsets.UTF_8);
    }
}
