package org.qiao.consortium.platform.privacy.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects from all modules what they hold about the viewer; of nobody else is anything asked. */
@Component
class MyData {

    private final ObjectProvider<PersonalDataSource> sources;
    private final Texts texts;

    MyData(ObjectProvider<PersonalDataSource> sources, Texts texts) {
        this.sources = sources;
        this.texts = texts;
    }

    private record Row(PersonalDataSource.Held of, PersonalDataSource.Line line) {}

    List<PersonalDataSource.Held> held(Viewer viewer, LocalDate on) {
        return each(it -> it.held(viewer.person(), on).stream());
    }

    List<PersonalDataSource.Agreement> agreements(Viewer viewer, LocalDate on) {
        return each(it -> it.agreements(viewer.person(), on).stream());
    }

    List<DeedLine> looks(Viewer viewer) {
        return each(it -> it.looks(viewer.person()).stream()).stream()
                .sorted(Comparator.comparing(DeedLine::at).reversed())
                .toList();
    }

    private <T> List<T> each(java.util.function.Function<PersonalDataSource, Stream<T>> told) {
        return sources.orderedStream().flatMap(told).toList();
    }

    /** The copy (个人信息保护法 第四十五条): in full, for it is one's own. */
    Export<?> copy(Viewer viewer, Instant at) {
        var rows = held(viewer, BusinessTime.dateOf(at)).stream()
                .flatMap(held -> held.lines().stream().map(line -> new Row(held, line)));
        return new Export<>(
                texts.of("platform.privacy.mine.title"),
                List.of(),
                at,
                List.of(
                        ExportColumn.of(
                                "类别", ColumnKind.TEXT, 16, (Row it) -> it.of().title()),
                        ExportColumn.of(
                                "项目", ColumnKind.TEXT, 16, it -> it.line().label()),
                        ExportColumn.of(
                                "内容", ColumnKind.TEXT, 40, it -> it.line().full()),
                        ExportColumn.of(
                                "用来做什么", ColumnKind.TEXT, 30, it -> it.of().purpose()),
                        ExportColumn.of("依据", ColumnKind.TEXT, 30, it -> it.of().basis()),
                        ExportColumn.of("给谁", ColumnKind.TEXT, 30, it -> it.of().receivers()),
                        ExportColumn.of(
                                "保存多久", ColumnKind.TEXT, 30, it -> it.of().period())),
                rows);
    }
}
