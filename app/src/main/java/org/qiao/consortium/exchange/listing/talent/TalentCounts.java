package org.qiao.consortium.exchange.listing.talent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.exchange.listing.Recent;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.figures.SmallCells;
import org.qiao.consortium.platform.figures.SmallCells.Cell;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.Students.RosterCount;
import org.springframework.stereotype.Component;

/** Counts who is on the rosters, for everyone to read: small cells are hidden before anything leaves here. */
@Component
public class TalentCounts {

    /** School years end in summer: who graduates up to this month belongs to the year's graduates. */
    private static final int LAST_MONTH_OF_SCHOOL_YEAR = 7;

    private record Key(String level, String major, int year, String county) {}

    /**
     * @param totals per year of graduation; empty where even the total would give somebody away
     * @param cells by year, level, major and county; those that are not shown at the end
     */
    public record Counts(Map<Integer, OptionalInt> totals, List<TalentCell> cells) {

        /** Of this year's graduates; empty when not shown, 0 when there are none. */
        public OptionalInt graduating(int year) {
            return totals.getOrDefault(year, OptionalInt.of(0));
        }
    }

    private final Students students;
    private final Majors majors;
    private final Regions regions;
    private final Parameters settings = Parameters.load("exchange/listing");
    private final Recent<ConsortiumId, Counts> recent = new Recent<>();

    TalentCounts(Students students, Majors majors, Regions regions) {
        this.students = students;
        this.majors = majors;
        this.regions = regions;
    }

    /** At most a minute old. */
    public Recent.Read<Counts> now(Viewer viewer, Instant now) {
        var today = BusinessTime.dateOf(now);
        return recent.get(viewer.consortium(), now, () -> count(students.counts(today), least(today)));
    }

    public int least(LocalDate today) {
        return settings.on("small-cell", today).asInt();
    }

    /** The year in which those graduate who graduate next: from August on the following one. */
    public static int graduatingYear(LocalDate today) {
        return today.getMonthValue() > LAST_MONTH_OF_SCHOOL_YEAR ? today.getYear() + 1 : today.getYear();
    }

    Counts count(List<RosterCount> rosters, int least) {
        var cells = rosters.stream()
                .collect(groupingBy(
                        it -> new Key(it.level(), it.majorCode(), it.graduationYear(), it.countyCode()),
                        summingInt(RosterCount::students)));
        var totals = new TreeMap<Integer, OptionalInt>();
        var shown = new ArrayList<TalentCell>();
        cells.entrySet().stream()
                .collect(groupingBy(it -> it.getKey().year(), TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((year, entries) -> {
                    var root = new Key("", "", year, "");
                    var tree = Cell.sum(
                            root,
                            entries.stream()
                                    .map(it -> Cell.leaf(it.getKey(), it.getValue()))
                                    .toList());
                    var hidden = new SmallCells(least).hidden(tree);
                    totals.put(year, hidden.contains(root) ? OptionalInt.empty() : OptionalInt.of(tree.count()));
                    entries.forEach(it -> shown.add(cell(
                            it.getKey(),
                            hidden.contains(it.getKey()) ? OptionalInt.empty() : OptionalInt.of(it.getValue()))));
                });
        shown.sort(Comparator.<TalentCell, Boolean>comparing(it -> it.students().isEmpty())
                .thenComparing(TalentCell::year)
                .thenComparing(TalentCell::level)
                .thenComparing(TalentCell::majorCode)
                .thenComparing(TalentCell::county));
        return new Counts(totals, List.copyOf(shown));
    }

    private TalentCell cell(Key key, OptionalInt students) {
        var major = MajorCode.isValid(key.major())
                ? majors.find(new MajorCode(key.major()))
                        .map(Majors.MajorView::name)
                        .orElse(key.major())
                : key.major();
        return new TalentCell(
                key.level(),
                key.major(),
                major,
                key.year(),
                key.county(),
                key.county().isEmpty() ? "" : regions.nameOf(key.county()),
                students);
    }
}
