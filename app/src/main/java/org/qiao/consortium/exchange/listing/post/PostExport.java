package org.qiao.consortium.exchange.listing.post;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 企业需求清单 as a file. */
@Component
class PostExport implements ListSource {

    private final PostQueries posts;
    private final PostFilterForm form;
    private final Texts texts;
    private final InstantSource clock;

    PostExport(PostQueries posts, PostFilterForm form, Texts texts, InstantSource clock) {
        this.posts = posts;
        this.form = form;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "posts";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var filter = form.read(asked);
        var rows = posts.each(viewer, filter, asked.paging(), BusinessTime.dateOf(now));
        return new Export<>(
                texts.of("exchange.listing.posts.title"), Chip.labels(form.chips(filter, asked)), now, columns(), rows);
    }

    private List<ExportColumn<PostRow>> columns() {
        return List.of(
                column("number", ColumnKind.CODE, 18, PostRow::number),
                column("title", ColumnKind.TEXT, 20, it -> it.terms().title()),
                column("employer", ColumnKind.TEXT, 28, PostRow::employerName),
                column("verified", ColumnKind.YES_NO, 8, PostRow::verified),
                column(
                        "code",
                        ColumnKind.CODE,
                        14,
                        it -> it.terms().occupation().map(Object::toString)),
                column("occupation", ColumnKind.TEXT, 20, PostRow::occupation),
                column("trade", ColumnKind.TEXT, 14, it -> it.terms().trade()),
                column("level", ColumnKind.TEXT, 10, it -> it.terms().level().label()),
                column("heads", ColumnKind.INTEGER, 10, it -> it.terms().heads()),
                column("left", ColumnKind.INTEGER, 10, it -> it.need().headsLeft()),
                column("pay-from", ColumnKind.MONEY, 10, it -> it.terms().pay().from()),
                column("pay-to", ColumnKind.MONEY, 10, it -> it.terms().pay().to()),
                column(
                        "pay-unit",
                        ColumnKind.TEXT,
                        8,
                        it -> it.terms().pay().unit().label()),
                column("region", ColumnKind.TEXT, 18, PostRow::region),
                column(
                        "education",
                        ColumnKind.TEXT,
                        14,
                        it -> it.terms().education().label()),
                column(
                        "contract",
                        ColumnKind.TEXT,
                        12,
                        it -> it.terms().contract().label()),
                column("benefits", ColumnKind.TEXT, 28, it -> String.join("、", it.benefits())),
                column("tasks", ColumnKind.PROSE, 40, PostRow::tasks),
                column("start", ColumnKind.DATE, 12, it -> it.terms().startOn()),
                column("until", ColumnKind.DATE, 12, it -> it.terms().untilOn()),
                column("published", ColumnKind.DATE, 12, PostExport::publishedOn),
                column("freshness", ColumnKind.TEXT, 18, PostRow::freshness),
                column("example", ColumnKind.YES_NO, 8, PostRow::example));
    }

    private static Optional<LocalDate> publishedOn(PostRow row) {
        return row.need().publishedAt().map(BusinessTime::dateOf);
    }

    private ExportColumn<PostRow> column(String name, ColumnKind kind, int width, Function<PostRow, ?> value) {
        return ExportColumn.of(texts.of("exchange.listing.column." + name), kind, width, value);
    }
}
