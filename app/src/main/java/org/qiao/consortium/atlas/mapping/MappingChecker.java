package org.qiao.consortium.atlas.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
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
import org.qiao.consortium.atlas.mapping.MappingImport.Line;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.KeysSeen;
import org.qiao.consortium.platform.sheets.RowReader;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Rule;

/** Checks the mappings of one file under the rules of the form; a chain's mappings are read when its first row comes. */
final class MappingChecker implements SheetImport.Checker<Line> {

    private static final int LONGEST = 60;
    private static final int LONGEST_SOURCE = 200;

    /** The sheet itself refuses these when their cells are blank. */
    private static final Set<ErrorCode> REQUIRED =
            Set.of(AtlasError.MAPPING_POST_MISSING, AtlasError.MAPPING_SOURCE_MISSING);

    private record Key(UUID chain, String occupation, String trade, String post, String major) {}

    private final MappingQueries mappings;
    private final Classification classification;
    private final MajorCatalogue majors;
    private final Instant now;
    private final Map<String, UUID> chains;
    private final Map<UUID, Map<Key, Mapping>> known = new HashMap<>();
    private final KeysSeen seen = new KeysSeen();

    MappingChecker(
            SchemeQueries schemes,
            MappingQueries mappings,
            Classification classification,
            MajorCatalogue majors,
            Instant now) {
        this.mappings = mappings;
        this.classification = classification;
        this.majors = majors;
        this.now = now;
        this.chains = chains(schemes);
    }

    /** Chains by scheme and name, each by its name or its code: 五个农业产业集群 / 玉米制种. */
    private static Map<String, UUID> chains(SchemeQueries schemes) {
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

    @Override
    public List<CheckedRow<Line>> check(List<SheetRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow<Line> check(SheetRow row) {
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
}
