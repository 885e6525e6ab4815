package org.qiao.consortium.platform.privacy.register;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registers as files. */
@Configuration(proxyBeanMethods = false)
class RegisterExport {

    private static final int MOST = 10_000;

    @FunctionalInterface
    private interface Opens {
        Export<?> open(PageUrl asked, Viewer viewer);
    }

    /** @param kind the word in the address */
    private record Source(String kind, Opens opens) implements ListSource {

        @Override
        public Set<Role> roles() {
            return EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT);
        }

        @Override
        public Export<?> open(PageUrl asked, Viewer viewer) {
            return opens.open(asked, viewer);
        }
    }

    @Bean
    ListSource assessmentsAsFile(Assessments assessments, Texts texts, InstantSource clock) {
        return new Source(
                "privacy-assessments",
                (asked, viewer) -> new Export<>(
                        texts.of("platform.privacy.assessments.title"),
                        Chip.labels(RegisterPages.chips(asked)),
                        clock.instant(),
                        List.of(
                                ExportColumn.of("编号", ColumnKind.CODE, 18, Assessments.Assessment::number),
                                ExportColumn.of("事项", ColumnKind.TEXT, 30, Assessments.Assessment::title),
                                ExportColumn.of(
                                        "情形",
                                        ColumnKind.TEXT,
                                        20,
                                        it -> it.occasion().label()),
                                ExportColumn.of("目的与方式", ColumnKind.TEXT, 40, Assessments.Assessment::purpose),
                                ExportColumn.of("影响与风险", ColumnKind.TEXT, 40, Assessments.Assessment::impact),
                                ExportColumn.of("保护措施", ColumnKind.TEXT, 40, Assessments.Assessment::measures),
                                ExportColumn.of(
                                        "结论",
                                        ColumnKind.TEXT,
                                        16,
                                        it -> it.conclusion().label()),
                                ExportColumn.of("评估日期", ColumnKind.DATE, 12, Assessments.Assessment::on),
                                ExportColumn.of("保存至", ColumnKind.DATE, 12, Assessments.Assessment::keepUntil),
                                ExportColumn.of("评估人", ColumnKind.TEXT, 10, Assessments.Assessment::by)),
                        assessments
                                .all(viewer, asked.value("words"), asked.value("occasion"), asked.paging(), 0, MOST)
                                .stream()));
    }

    @Bean
    ListSource incidentsAsFile(Incidents incidents, Texts texts, InstantSource clock) {
        return new Source(
                "privacy-incidents",
                (asked, viewer) -> new Export<>(
                        texts.of("platform.privacy.incidents.title"),
                        Chip.labels(RegisterPages.chips(asked)),
                        clock.instant(),
                        List.of(
                                ExportColumn.of("编号", ColumnKind.CODE, 18, Incidents.Incident::number),
                                ExportColumn.of("事件", ColumnKind.TEXT, 30, Incidents.Incident::title),
                                ExportColumn.of("涉及人数", ColumnKind.INTEGER, 10, Incidents.Incident::people),
                                ExportColumn.of("信息种类", ColumnKind.TEXT, 30, Incidents.Incident::kinds),
                                ExportColumn.of("发现时间", ColumnKind.TEXT, 18, it -> Written.moment(it.foundAt())),
                                ExportColumn.of(
                                        "报告部门",
                                        ColumnKind.TEXT,
                                        18,
                                        it -> it.authorityAt()
                                                .map(Written::moment)
                                                .orElse("")),
                                ExportColumn.of(
                                        "通知个人",
                                        ColumnKind.TEXT,
                                        18,
                                        it -> it.peopleAt().map(Written::moment).orElse("")),
                                ExportColumn.of(
                                        "办结",
                                        ColumnKind.TEXT,
                                        18,
                                        it -> it.closedAt().map(Written::moment).orElse(""))),
                        incidents
                                .all(
                                        viewer,
                                        asked.value("words"),
                                        asked.value("open").equals("true"),
                                        asked.paging(),
                                        0,
                                        MOST)
                                .stream()));
    }
}
