package org.qiao.consortium.exchange.listing.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.listing.talent.TalentCell;
import org.qiao.consortium.exchange.listing.talent.TalentCounts;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Lays the majors that have graduates this year beside the open posts; numbers of graduates only as far as they are shown. */
@Component
class MajorBalance {

    /** What the catalogue names for the major or one that leads to it, or the same 小类: farther is no aim of its courses. */
    private static final double NEAR = 0.5;

    private final TalentCounts talents;
    private final BalanceQueries balance;
    private final Majors majors;

    MajorBalance(TalentCounts talents, BalanceQueries balance, Majors majors) {
        this.talents = talents;
        this.balance = balance;
        this.majors = majors;
    }

    /** Majors without a post first, then those with the fewest people wanted. */
    List<MajorLine> now(Viewer viewer, Instant now) {
        var year = TalentCounts.graduatingYear(BusinessTime.dateOf(now));
        var open = balance.now(viewer, now).value().occupations().stream()
                .filter(it -> it.posts() > 0)
                .toList();
        var graduates = new LinkedHashMap<TalentCell, Integer>();
        talents.now(viewer, now).value().cells().stream()
                .filter(it -> it.year() == year)
                .forEach(it -> graduates.merge(wholeMajor(it), it.students().orElse(0), Integer::sum));
        return graduates.entrySet().stream()
                .map(it -> line(it.getKey(), it.getValue(), open))
                .sorted(Comparator.comparingInt(MajorLine::heads)
                        .thenComparing(
                                Comparator.comparingInt(MajorLine::graduates).reversed())
                        .thenComparing(MajorLine::code))
                .toList();
    }

    /** The same cell for all counties. */
    private static TalentCell wholeMajor(TalentCell cell) {
        return new TalentCell(cell.level(), cell.majorCode(), cell.major(), cell.year(), "", "", OptionalInt.empty());
    }

    private boolean isNear(String major, String occupation) {
        return MajorCode.isValid(major)
                && OccupationCode.isValid(occupation)
                && majors.affinity(new MajorCode(major), new OccupationCode(occupation))
                                .weight()
                        >= NEAR;
    }

    private MajorLine line(TalentCell major, int graduates, List<BalanceLine> open) {
        var wanted = open.stream()
                .filter(it -> isNear(major.majorCode(), it.code()))
                .sorted(Comparator.comparingInt(BalanceLine::heads).reversed().thenComparing(BalanceLine::code))
                .toList();
        return new MajorLine(
                major.majorCode(),
                major.major(),
                major.level(),
                graduates,
                wanted,
                wanted.stream().mapToInt(BalanceLine::posts).sum(),
                wanted.stream().mapToInt(BalanceLine::heads).sum());
    }
}
