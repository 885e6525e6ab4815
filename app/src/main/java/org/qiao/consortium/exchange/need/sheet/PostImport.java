package org.qiao.consortium.exchange.need.sheet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.NaturalKey;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedScope;
import org.qiao.consortium.exchange.need.NeedStore;
import org.qiao.consortium.exchange.need.SaveDraft;
import org.qiao.consortium.exchange.need.rules.Employers;
import org.qiao.consortium.exchange.need.rules.PublicationFacts;
import org.qiao.consortium.exchange.need.sheet.PostImport.ImportedPost;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.KeysSeen;
import org.qiao.consortium.platform.sheets.RowReader;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/**
 * 岗位导入 — rows become drafts. A row is the same post as one of the unit's when title, place and first day are the same
 * ({@link NaturalKey}): then it changes the draft, or nothing.
 *
 * <p>The rules of publication are asked already here, so that a whole sheet is mended at once; whether the unit is verified
 * is asked when the drafts are submitted.
 */
@Component
class PostImport implements SheetImport<ImportedPost> {

    /** @param existing the draft that the row changes; empty for a new one */
    record ImportedPost(OrganizationId employer, PostTerms terms, Optional<Need> existing) {}

    private record Candidate(SheetRow row, RowReader reader, OrganizationId employer, PostRow.Read read) {
        NaturalKey key() {
            return NaturalKey.of(read.terms());
        }

        String name() {
            return read.terms().title();
        }
    }

    private final PostRow rows;
    private final NeedStore store;
    private final SaveDraft save;
    private final PublicationFacts facts;
    private final Employers employers;
    private final UndoPosts undoing;
    private final Texts texts;
    private final InstantSource clock;

    PostImport(
            PostRow rows,
            NeedStore store,
            SaveDraft save,
            PublicationFacts facts,
            Employers employers,
            UndoPosts undoing,
            Texts texts,
            InstantSource clock) {
        this.rows = rows;
        this.store = store;
        this.save = save;
        this.facts = facts;
        this.employers = employers;
        this.undoing = undoing;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "posts";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.ENTERPRISE_CLERK, Role.SECRETARIAT, Role.AREA_CLERK);
    }

    @Override
    public SheetLayout layout(Viewer viewer) {
        return PostColumn.layout(NeedScope.entersForOthers(viewer), texts);
    }

    @Override
    public Crumb place() {
        return new Crumb(texts.of("exchange.need.title"), "/exchange/needs?own=true&status=DRAFT");
    }

    @Override
    public Checker<ImportedPost> checker(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        var named = new HashMap<String, Optional<OrganizationId>>();
        var seen = new KeysSeen();
        var asked = new PostRow.Asked();
        return sheet -> {
            rows.ask(sheet, asked, viewer.organization());
            var candidates = sheet.stream()
                    .map(row -> {
                        var reader = row.reader();
                        var employer = employer(reader, viewer, named, today);
                        return new Candidate(row, reader, employer, rows.read(reader, asked));
                    })
                    .toList();
            var known = known(candidates);
            var units = facts.employers(
                    candidates.stream().map(Candidate::employer).distinct().toList(), today);
            return candidates.stream()
                    .map(it -> checked(it, known, units, seen, today))
                    .toList();
        };
    }

    /** The viewer's own unit, or the one that the row names; the viewer's own again when the row names none we know. */
    private OrganizationId employer(
            RowReader reader, Viewer viewer, Map<String, Optional<OrganizationId>> named, LocalDate today) {
        if (!NeedScope.entersForOthers(viewer)) {
            return viewer.organization();
        }
        var name = reader.text(PostColumn.EMPLOYER.title(), 80).orElse("");
        var found = named.computeIfAbsent(
                name,
                it -> employers
                        .byNumber(it, today)
                        .or(() -> employers.like(it, 50, today).stream()
                                .filter(unit -> unit.name().equals(it))
                                .findFirst())
                        .map(OrganizationView::id));
        if (!name.isEmpty() && found.isEmpty()) {
            reader.reject(PostColumn.EMPLOYER.title(), "exchange.post-import.employer-unknown", name);
        }
        return found.orElse(viewer.organization());
    }

    private Map<OrganizationId, Map<String, Need>> known(List<Candidate> candidates) {
        var keys = new HashMap<OrganizationId, List<NaturalKey>>();
        candidates.forEach(it ->
                keys.computeIfAbsent(it.employer(), unit -> new ArrayList<>()).add(it.key()));
        var known = new HashMap<OrganizationId, Map<String, Need>>();
        keys.forEach((unit, ofUnit) -> {
            var byKey = new HashMap<String, Need>();
            store.sameAs(unit, ofUnit)
                    .forEach(need ->
                            byKey.putIfAbsent(NaturalKey.of(need.terms()).value(), need));
            known.put(unit, byKey);
        });
        return known;
    }

    private CheckedRow<ImportedPost> checked(
            Candidate candidate,
            Map<OrganizationId, Map<String, Need>> known,
            Map<OrganizationId, OrganizationView> units,
            KeysSeen seen,
            LocalDate today) {
        var reader = candidate.reader();
        var existing = Optional.ofNullable(known.getOrDefault(candidate.employer(), Map.of())
                .get(candidate.key().value()));
        var terms = withConfirmedOccupation(candidate.read(), existing);
        if (!reader.hasErrors()) {
            seen.earlier(candidate.employer() + "|" + candidate.key().value(), candidate.row())
                    .ifPresent(earlier -> reader.reject(
                            PostColumn.TITLE.title(), "exchange.post-import.twice", String.valueOf(earlier)));
            rejectByRules(reader, terms, units.get(candidate.employer()), today);
        }
        var unchanged = existing.filter(it -> it.terms().equals(terms)).isPresent();
        existing.filter(it -> !unchanged && !it.status().isEditable())
                .ifPresent(it -> reader.reject(
                        PostColumn.TITLE.title(),
                        "exchange.post-import.not-editable",
                        it.number(),
                        it.status().label()));
        if (reader.hasErrors()) {
            return CheckedRow.wrong(candidate.row(), candidate.name(), reader.findings());
        }
        var verdict = existing.isEmpty() ? Verdict.NEW : unchanged ? Verdict.UNCHANGED : Verdict.CHANGED;
        return CheckedRow.right(
                candidate.row(),
                verdict,
                candidate.name(),
                new ImportedPost(candidate.employer(), terms, existing),
                reader.findings());
    }

    /** What a person has chosen since goes before what the title suggests. */
    private static PostTerms withConfirmedOccupation(PostRow.Read read, Optional<Need> existing) {
        var it = read.terms();
        var confirmed = existing.flatMap(need -> need.terms().occupation());
        if (!read.suggested() || confirmed.isEmpty()) {
            return it;
        }
        return new PostTerms(
                it.title(),
                confirmed,
                it.trade(),
                it.level(),
                it.heads(),
                it.place(),
                it.pay(),
                it.education(),
                it.majors(),
                it.startOn(),
                it.untilOn(),
                it.tasks(),
                it.contract(),
                it.asked(),
                it.offered(),
                it.realEmployer(),
                it.reason());
    }

    private void rejectByRules(
            RowReader reader,
            PostTerms terms,
            @org.jspecify.annotations.Nullable OrganizationView employer,
            LocalDate today) {
        facts.refusals(terms, employer, today).stream()
                // Asked when the drafts are submitted: the unit, and an occupation that nobody has chosen yet.
                .filter(it -> !it.field().equals("employer"))
                .filter(it ->
                        !it.field().equals("occupation") || terms.occupation().isPresent())
                .forEach(it -> reader.reject(
                        PostColumn.ofField(it.field()).map(PostColumn::title).orElse(""),
                        it.code().code(),
                        it.arguments().stream().map(Object::toString).toArray(String[]::new)));
    }

    @Override
    public List<Done> commit(List<CheckedRow<ImportedPost>> checked, Viewer viewer, SheetBatch batch) {
        var posts = checked.stream().map(it -> it.value().orElseThrow()).toList();
        var created = save.create(
                        posts.stream()
                                .filter(it -> it.existing().isEmpty())
                                .map(it -> new Entry(it.employer(), it.terms()))
                                .toList(),
                        "exchange.need.imported",
                        viewer,
                        batch.at())
                .iterator();
        var changed = posts.stream()
                .flatMap(it -> it.existing().map(need -> need.revise(it.terms())).stream())
                .toList();
        store.reviseAll(changed, batch.at());
        return posts.stream()
                .map(it ->
                        it.existing().map(need -> undoing.changed(need)).orElseGet(() -> undoing.made(created.next())))
                .toList();
    }

    @Override
    public Optional<Undoing> undoing() {
        return Optional.of(undoing::undo);
    }
}
