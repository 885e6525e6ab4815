package org.qiao.consortium.atlas.mapping;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.atlas.AtlasError;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.atlas.chain.Verification;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
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
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Rule;
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

    private static final int LONGEST = 60;
    private static final int LONGEST_SOURCE = 200;

    /** The sheet itself refuses these when their cells are blank. */
    private static final Set<ErrorCode> REQUIRED =
            Set.of(AtlasError.MAPPING_POST_MISSING, AtlasError.MAPPING_SOURCE_MISSING);

    /** What a row becomes. @param known the mapping that it changes; empty for a new one */
    record Line(Optional<Mapping> known, MappingStore.Row row) {}

    private record Key(UUID chain, String occupation, String trade, String post, String major) {}

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
        var chains = chains();
        var known = new HashMap<UUID, Map<Key, Mapping>>();
        var seen = new KeysSeen();
        return rows -> rows.stream().map(it -> check(it, chains, known, seen)).toList();
    }

    /** Chains by scheme and name, each by its name or its code: 五个农业产业集群 / 玉米制种. */
    private Map<String, UUID> chains() {
        var byWords = new HashMap<String, UUID>();
        for (var scheme : schemes.all()) {
            for (var chain : scheme.chains()) {
                for (var first : List.of(scheme.name(), scheme.code())) {
                    for (var second : List.of(chain.name(), chain.code())) {
                        byWords.put(first + "/" + second, chain.id());
                    }
                }
            }
        }
        return byWords;
    }

    private CheckedRow<Line> check(
            SheetRow row, Map<String, UUID> chains, Map<UUID, Map<Key, Mapping>> known, KeysSeen seen) {
        var cells = row.reader();
        var scheme = cells.text(MappingColumns.SCHEME, LONGEST).orElse("");
        var chainName = cells.text(MappingColumns.CHAIN, LONGEST).orElse("");
        var post = cells.text(MappingColumns.POST, LONGEST).orElse("");
        var title = chainName + " · " + post;
        var chain = Optional.ofNullable(chains.get(scheme + "/" + chainName));
        if (chain.isEmpty() && !scheme.isEmpty() && !chainName.isEmpty()) {
            cells.reject(MappingColumns.CHAIN, "atlas.import.chain-unknown", scheme, chainName);
        }
        var entry = entry(cells, post);
        Rule.refusals(MappingRules.ENTRY, entry).stream()
                .filter(it -> !REQUIRED.contains(it.code()))
                .forEach(it -> cells.reject(
                        MappingColumns.FIELDS.getOrDefault(it.field(), ""),
                        it.code().code()));
        var basis = cells.choice(MappingColumns.BASIS).orElse(MappingColumns.JUDGEMENT);
        var verification = cells.choice(MappingColumns.VERIFICATION).orElse(Verification.UNVERIFIED.label());
        if (chain.isEmpty() || cells.hasErrors()) {
            return CheckedRow.wrong(row, title, cells.findings());
        }
        var key = key(chain.get(), entry);
        var earlier = seen.earlier(key.toString(), row);
        if (earlier.isPresent()) {
            cells.reject(MappingColumns.POST, "atlas.import.twice", String.valueOf(earlier.getAsInt()));
            return CheckedRow.wrong(row, title, cells.findings());
        }
        var before = Optional.ofNullable(
                known.computeIfAbsent(chain.get(), this::mappingsOf).get(key));
        var line = line(key, entry, before, basis, verification);
        return CheckedRow.right(row, verdict(line), title, line, cells.findings());
    }

    private MappingRules.Entry entry(RowReader cells, String post) {
        var occupationCode = cells.text(MappingColumns.OCCUPATION_CODE, LONGEST).orElse("");
        var occupationName = cells.text(MappingColumns.OCCUPATION, LONGEST).orElse("");
        var majorCode = cells.text(MappingColumns.MAJOR_CODE, LONGEST).orElse("");
        var majorName = cells.text(MappingColumns.MAJOR, LONGEST).orElse("");
        return new MappingRules.Entry(
                occupation(occupationCode, occupationName),
                cells.text(MappingColumns.TRADE, LONGEST).orElse(""),
                post,
                !majorCode.isEmpty() || !majorName.isEmpty(),
                major(majorCode, majorName),
                cells.decimal(MappingColumns.WEIGHT, BigDecimal.ZERO, BigDecimal.ONE, 2),
                cells.text(MappingColumns.SOURCE, LONGEST_SOURCE).orElse(""),
                false);
    }

    /** By code, else by the exact name. */
    private Optional<Occupation> occupation(String code, String name) {
        return code.isEmpty()
                ? classification.search(name, 1).stream()
                        .map(it -> it.thing())
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                : classification.find(code);
    }

    /** A name may stand at several levels: only one that is nobody else's counts without its code. */
    private Optional<Major> major(String code, String name) {
        if (!code.isEmpty()) {
            return majors.find(code);
        }
        var named = majors.all().stream().filter(it -> it.name().equals(name)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static Key key(UUID chain, MappingRules.Entry it) {
        return new Key(
                chain,
                it.occupation().orElseThrow().code(),
                it.trade(),
                it.post(),
                it.major().map(Major::code).orElse(""));
    }

    private Map<Key, Mapping> mappingsOf(UUID chain) {
        var byKey = new HashMap<Key, Mapping>();
        mappings.of(chain)
                .forEach(it ->
                        byKey.put(new Key(chain, it.occupationCode(), it.trade(), it.post(), it.majorCode()), it));
        return byKey;
    }

    private Line line(Key key, MappingRules.Entry it, Optional<Mapping> before, String basis, String verification) {
        var now = clock.instant();
        var row = new MappingStore.Row(
                before.map(Mapping::id).orElseGet(() -> Uuid7.at(now)),
                key.chain(),
                key.occupation(),
                key.trade(),
                key.post(),
                it.major().map(Major::code).orElse(null),
                it.weight().orElse(null),
                it.major().isEmpty() ? "" : basis.equals(MappingColumns.OFFICIAL) ? "OFFICIAL" : "JUDGEMENT",
                it.source(),
                BusinessTime.dateOf(now),
                verificationOf(verification).name());
        return new Line(before, row);
    }

    private static Verification verificationOf(String label) {
        return Arrays.stream(Verification.values())
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElse(Verification.UNVERIFIED);
    }

    private static Verdict verdict(Line line) {
        return line.known()
                .map(it -> says(it, line.row()) ? Verdict.UNCHANGED : Verdict.CHANGED)
                .orElse(Verdict.NEW);
    }

    private static boolean says(Mapping it, MappingStore.Row row) {
        var weight = Optional.ofNullable(row.weight());
        var sameWeight = it.weight().isPresent() == weight.isPresent()
                && (weight.isEmpty() || it.weight().get().compareTo(weight.get()) == 0);
        return sameWeight
                && it.basis().equals(row.basis())
                && it.source().equals(row.source())
                && it.verification().name().equals(row.verification());
    }

    @Override
    public List<Done> commit(List<CheckedRow<Line>> rows, Viewer viewer, SheetBatch batch) {
        var recorded = new ArrayList<Deed>();
        var done = new ArrayList<Done>();
        rows.stream().flatMap(it -> it.value().stream()).forEach(it -> {
            if (it.known().isPresent()) {
                var before = json.writeValueAsString(
                        store.get(it.row().id()).orElseThrow().row());
                done.add(new Done(it.row().id(), store.update(it.row()), before));
                recorded.add(deed("atlas.mapping.changed", it.row()));
            } else {
                store.insert(it.row());
                done.add(new Done(it.row().id(), 0, ""));
                recorded.add(deed("atlas.mapping.added", it.row()));
            }
        });
        deeds.recordAll(recorded, viewer.actor(), batch.at());
        return done;
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    /** What was added is taken off, what was changed says again what it said. */
    @Override
    public List<String> undo(List<Done> done, Viewer viewer, String reason) {
        var why = new ArrayList<String>();
        var recorded = new ArrayList<Deed>();
        for (var it : done) {
            var now = store.get(it.thing());
            if (now.isEmpty() || now.get().version() != it.version()) {
                why.add(texts.of("platform.sheets.touched-since"));
            } else if (it.before().isEmpty()) {
                store.retire(it.thing());
                recorded.add(deed("atlas.mapping.taken-off", now.get().row()).because(reason));
            } else {
                var before = json.readValue(it.before(), MappingStore.Row.class);
                store.update(before);
                recorded.add(deed("atlas.mapping.changed", before).because(reason));
            }
        }
        deeds.recordAll(recorded, viewer.actor(), clock.instant());
        return why;
    }

    private static Deed deed(String what, MappingStore.Row row) {
        return Deed.of(what, new SubjectRef("atlas.mapping", row.id()), row.post())
                .with("occupation", row.occupation())
                .with("source", row.source());
    }
}
