package org.qiao.consortium.atlas.mapping;

import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 产业链对应关系导入 — many mappings of several chains from a sheet, under the rules of the form.
 *
 * <p>A row is known again by chain, occupation, trade, post and major; the rest may change. Nothing is taken off by leaving
 * it out of the sheet.
 */
@Component
class MappingImport implements SheetImport<MappingImport.Line> {

    /** What a row becomes. @param known the mapping that it changes; empty for a new one */
    record Line(Optional<Mapping> known, MappingStore.Row row) {}

    private final SchemeQueries schemes;
    private final MappingQueries mappings;
    private final MappingStore store;
    private final Classification classification;
    private final MajorCatalogue majors;
    private final Deeds deeds;
    private final JsonMapper json;
    private final Texts texts;
    private final InstantSource clock;

    MappingImport(
            SchemeQueries schemes,
            MappingQueries mappings,
            MappingStore store,
            Classification classification,
            MajorCatalogue majors,
            Deeds deeds,
            JsonMapper json,
            Texts texts,
            InstantSource clock) {
        this.schemes = schemes;
        this.mappings = mappings;
        this.store = store;
        this.classification = classification;
        this.majors = majors;
        this.deeds = deeds;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MappingColumns.KIND;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public SheetLayout layout(Viewer viewer) {
        return MappingColumns.layout(texts);
    }

    @Override
    public Crumb place() {
        return new Crumb(texts.of("atlas.schemes.title"), "/atlas/schemes");
    }

    @Override
    public Checker<Line> checker(Viewer viewer) {
        return new MappingChecker(schemes, mappings, classification, majors, clock.instant());
    }

    @Override
    public List<Done> commit(List<CheckedRow<Line>> rows, Viewer viewer, SheetBatch batch) {
        var lines = rows.stream().flatMap(it -> it.value().stream()).toList();
        var changed = rowsOf(lines.stream().filter(it -> it.known().isPresent()));
        var before = store.find(changed.stream().map(MappingStore.Row::id).toList());
        store.update(changed);
        store.insert(rowsOf(lines.stream().filter(it -> it.known().isEmpty())));
        deeds.recordAll(
                lines.stream()
                        .map(it -> deed(
                                it.known().isPresent() ? "atlas.mapping.changed" : "atlas.mapping.added", it.row()))
                        .toList(),
                viewer.actor(),
                batch.at());
        return lines.stream()
                .map(it -> Optional.ofNullable(before.get(it.row().id()))
                        .map(kept -> new Done(it.row().id(), kept.version() + 1, json.writeValueAsString(kept.row())))
                        .orElseGet(() -> new Done(it.row().id(), 0, "")))
                .toList();
    }

    private static List<MappingStore.Row> rowsOf(Stream<Line> lines) {
        return lines.map(Line::row).toList();
    }

    @Override
    public Optional<Undoing> undoing() {
        return Optional.of(this::undo);
    }

    /** What was added is taken off, what was changed says again what it said. */
    private List<String> undo(List<Done> done, Viewer viewer, String reason) {
        var now = store.find(done.stream().map(Done::thing).toList());
        var untouched = done.stream()
                .filter(it -> Optional.ofNullable(now.get(it.thing()))
                        .filter(kept -> kept.version() == it.version())
                        .isPresent())
                .toList();
        var added = untouched.stream()
                .filter(it -> it.before().isEmpty())
                .flatMap(it -> Optional.ofNullable(now.get(it.thing())).stream())
                .map(MappingStore.Kept::row)
                .toList();
        var changed = untouched.stream()
                .filter(it -> !it.before().isEmpty())
                .map(it -> json.readValue(it.before(), MappingStore.Row.class))
                .toList();
        store.retire(added.stream().map(MappingStore.Row::id).toList());
        store.update(changed);
        deeds.recordAll(
                Stream.concat(
                                added.stream().map(it -> deed("atlas.mapping.taken-off", it)),
                                changed.stream().map(it -> deed("atlas.mapping.changed", it)))
                        .map(it -> it.because(reason))
                        .toList(),
                viewer.actor(),
                clock.instant());
        return Collections.nCopies(done.size() - untouched.size(), texts.of("platform.sheets.touched-since"));
    }

    private static Deed deed(String what, MappingStore.Row row) {
        return Deed.of(what, new SubjectRef("atlas.mapping", row.id()), row.post())
                .with("occupation", row.occupation())
                .with("source", row.source());
    }
}
