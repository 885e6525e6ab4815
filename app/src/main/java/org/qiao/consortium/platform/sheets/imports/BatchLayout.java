package org.qiao.consortium.platform.sheets.imports;

import static org.qiao.consortium.platform.pages.Written.moment;
import static org.qiao.consortium.platform.pages.Written.number;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.Verdict;
import org.springframework.stereotype.Component;

/** Lays out the page of a batch: its tabs, its words, where it leads. */
@Component
class BatchLayout {

    private final Frames frames;
    private final WorkStore work;
    private final Deeds deeds;
    private final Texts texts;

    BatchLayout(Frames frames, WorkStore work, Deeds deeds, Texts texts) {
        this.frames = frames;
        this.work = work;
        this.deeds = deeds;
        this.texts = texts;
    }

    /** The tab asked for; by itself the page opens with what is wrong, else with what is new, else with what there is. */
    static Verdict verdict(String parameter, Batch batch) {
        return Arrays.stream(Verdict.values())
                .filter(it -> it.name().equalsIgnoreCase(parameter))
                .findFirst()
                .orElseGet(() -> List.of(Verdict.WRONG, Verdict.NEW, Verdict.CHANGED).stream()
                        .filter(it -> batch.counts().of(it) > 0)
                        .findFirst()
                        .orElse(Verdict.UNCHANGED));
    }

    ImportPage page(
            SheetImport<?> owner, Batch batch, Verdict verdict, Preview.Shown shown, FormErrors errors, Viewer viewer) {
        var url = "/imports/" + batch.kind() + "/" + batch.number();
        var list = PageUrl.of(url)
                .with("rows", lower(verdict))
                .with("size", shown.rows().paging().size());
        var all = new Crumb(
                texts.of("platform.sheets.import-title", owner.layout(viewer).title()), "/imports/" + batch.kind());
        return new ImportPage(
                frames.of(viewer, texts.of("platform.sheets.batch-title", batch.number()), owner.place(), all),
                url,
                list,
                texts.of(batch.status().labelKey()),
                batch.status().tone(),
                batch.fileName(),
                batch.personName(),
                moment(batch.uploadedAt()),
                batch.status() == ImportStatus.CHECKED,
                batch.status() == ImportStatus.ASSIGNING,
                batch.status().isWorkedOn() ? Optional.of(progress(batch)) : Optional.empty(),
                batch.remark().isEmpty()
                        ? ""
                        : texts.of(batch.remark(), batch.remarkArgs().toArray()),
                batch.kept(),
                UndoImport.mayBeUndone(owner, batch)
                        ? Optional.of(errors.field("reason", texts.of("platform.sheets.undo-reason")))
                        : Optional.empty(),
                batch.version(),
                batch.counts().committed(),
                batch.counts().unchanged(),
                batch.counts().wrong(),
                tabs(batch, verdict, url),
                Pager.of(list, shown.rows()),
                shown.titles(),
                shown.ignored(),
                shown.rows().rows(),
                deeds.trail(batch.subject()));
    }

    /** What a commit has come to, unless the page itself says so. */
    Optional<Flash> said(SheetImport<?> owner, Batch batch) {
        return batch.status() == ImportStatus.COMMITTED
                ? Optional.of(new Flash(
                        texts.of(
                                "platform.sheets.committed",
                                batch.counts().committed(),
                                batch.counts().wrong()),
                        owner.place().label(),
                        owner.place().url()))
                : Optional.empty();
    }

    ImportPage.Progress progress(Batch batch) {
        var progress = work.progress(batch.id());
        var label = texts.of(
                "platform.sheets.progress." + batch.status().name().toLowerCase(Locale.ROOT),
                number(progress.rows()),
                number(batch.counts().all()));
        return new ImportPage.Progress(
                progress.cancelled() ? texts.of("platform.sheets.progress.stopping") : label,
                progress.percent(),
                "/imports/" + batch.kind() + "/" + batch.number() + "/progress");
    }

    String errorsName(Batch batch) {
        return texts.of("platform.sheets.errors-name", batch.number());
    }

    private List<Tab> tabs(Batch batch, Verdict chosen, String url) {
        return Arrays.stream(Verdict.values())
                .map(it -> new Tab(
                        texts.of("platform.sheets.verdict." + lower(it)),
                        PageUrl.of(url).with("rows", lower(it)).toString(),
                        it == chosen,
                        batch.counts().of(it)))
                .toList();
    }

    private static String lower(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
