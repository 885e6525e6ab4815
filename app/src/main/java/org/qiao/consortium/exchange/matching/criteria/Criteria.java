package org.qiao.consortium.exchange.matching.criteria;

import static org.qiao.consortium.exchange.matching.criteria.Criterion.AFFINITY;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.AGE;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.CERTIFICATE;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.CONTRACT;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.EDUCATION;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.LEVEL;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.PAY;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.PLACE;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.SEX;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.START;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.WANTED_MAJOR;
import static org.qiao.consortium.exchange.matching.criteria.Criterion.WISHED_OCCUPATION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qiao.consortium.exchange.AskedLevel.Scheme;
import org.qiao.consortium.exchange.PostTerms.Education;
import org.qiao.consortium.exchange.PostTerms.Sex;

/** All criteria, hard ones first. Pure: the same pairing always gets the same answer. */
public final class Criteria {

    /** Up to so many days after the wished first day an employer can usually wait. */
    static final int DAYS_TO_WAIT = 31;

    private static final List<Function<Pairing, Part>> HARD = List.of(
            Criteria::age, Criteria::education, Criteria::level, Criteria::sex, Criteria::contract, Criteria::start);
    private static final List<Function<Pairing, Part>> SOFT = List.of(
            Criteria::affinity,
            Criteria::wishedOccupation,
            Criteria::place,
            Criteria::wantedMajor,
            Criteria::pay,
            Criteria::certificate);

    /** Those of which occupation and place do not decide. */
    private static final List<Criterion> SOFT_OF_POST = List.of(WANTED_MAJOR, PAY, CERTIFICATE);

    private Criteria() {}

    /** What stands against the pairing for good; empty when it may be proposed. */
    public static List<Part> obstacles(Pairing pairing) {
        return HARD.stream()
                .map(it -> it.apply(pairing))
                .filter(it -> it.share() == 0)
                .toList();
    }

    /** The proposal, unless a hard criterion stands against it. */
    public static Optional<Proposal> propose(Pairing pairing) {
        for (var criterion : HARD) {
            if (criterion.apply(pairing).share() == 0) {
                return Optional.empty();
            }
        }
        var parts = new ArrayList<Part>(SOFT.size());
        for (var criterion : SOFT) {
            parts.add(criterion.apply(pairing));
        }
        return Optional.of(new Proposal(pairing, Collections.unmodifiableList(parts)));
    }

    /** The most points that any post of the same occupation at the same place could get, whatever else it says. */
    public static int mostOfKind(Pairing pairing) {
        var others = SOFT_OF_POST.stream().mapToInt(Criterion::weight).sum();
        return affinity(pairing).points()
                + wishedOccupation(pairing).points()
                + place(pairing).points()
                + others;
    }

    private static Part age(Pairing it) {
        var day = it.post().startOn().filter(start -> start.isAfter(it.on())).orElse(it.on());
        var age = it.student().ageOn(day);
        var least = it.post().leastAge();
        var most = it.post().asked().ageTo().orElse(Integer.MAX_VALUE);
        return age < least
                ? Part.of(AGE, 0, "too-young", least)
                : age > most ? Part.of(AGE, 0, "too-old", most) : Part.of(AGE, 1, "met");
    }

    private static Part education(Pairing it) {
        var asked = it.post().education();
        return asked.compareTo(educationOf(it.student().level())) <= 0
                ? Part.of(EDUCATION, 1, "met")
                : Part.of(EDUCATION, 0, "higher-asked", asked.label());
    }

    /** What a student will hold on graduating. */
    private static Education educationOf(String level) {
        return switch (level) {
            case "中职" -> Education.SECONDARY;
            case "高职专科" -> Education.COLLEGE;
            case "职业本科" -> Education.BACHELOR;
            default -> Education.JUNIOR;
        };
    }

    private static Part level(Pairing it) {
        var asked = it.post().level();
        if (asked.scheme() == Scheme.NONE) {
            return Part.of(LEVEL, 1, "none-asked");
        }
        var met = asked.scheme() == Scheme.SKILL8
                && it.student().certificates().stream().anyMatch(held -> CertificateLevel.of(held) >= asked.ordinal());
        return met ? Part.of(LEVEL, 1, "met", asked.label()) : Part.of(LEVEL, 0, "not-held", asked.label());
    }

    private static Part sex(Pairing it) {
        var asked = it.post().asked().sex();
        var met = asked.map(sex -> (sex == Sex.MALE) == it.student().male()).orElse(true);
        return met ? Part.of(SEX, 1, "met") : Part.of(SEX, 0, "other-asked");
    }

    private static Part contract(Pairing it) {
        var accepted = it.offer().contracts();
        return accepted.isEmpty() || accepted.contains(it.post().contract())
                ? Part.of(CONTRACT, 1, "met")
                : Part.of(CONTRACT, 0, "not-accepted", it.post().contract().label());
    }

    private static Part start(Pairing it) {
        var wanted = it.post().startOn();
        var inTime = wanted.map(day -> !it.offer().from().isAfter(day.plusDays(DAYS_TO_WAIT)))
                .orElse(true);
        return inTime
                ? Part.of(START, 1, "met")
                : Part.of(START, 0, "too-late", it.offer().from());
    }

    private static Part affinity(Pairing it) {
        var weight = it.affinity().weight();
        return weight == 0
                ? Part.of(AFFINITY, 0, "none")
                : Part.of(AFFINITY, weight, "reason", it.affinity().reason());
    }

    private static Part wishedOccupation(Pairing it) {
        var occupation = it.post().occupation();
        if (occupation.isEmpty() || it.offer().occupations().isEmpty()) {
            return Part.of(WISHED_OCCUPATION, 0, "unknown");
        }
        var code = occupation.get().value();
        var wishes = it.offer().occupations();
        if (wishes.contains(occupation.get())) {
            return Part.of(WISHED_OCCUPATION, 1, "wished");
        }
        var sameMinor = wishes.stream().anyMatch(wish -> wish.value().regionMatches(0, code, 0, 7));
        var sameMiddle = wishes.stream().anyMatch(wish -> wish.value().regionMatches(0, code, 0, 4));
        return sameMinor
                ? Part.of(WISHED_OCCUPATION, 0.6, "near")
                : sameMiddle ? Part.of(WISHED_OCCUPATION, 0.3, "related") : Part.of(WISHED_OCCUPATION, 0, "other");
    }

    private static Part place(Pairing it) {
        var region = it.post().place().regionCode();
        var wishes = it.offer().regions();
        if (wishes.isEmpty()) {
            return Part.of(PLACE, 0.8, "anywhere");
        }
        if (wishes.stream().anyMatch(wish -> within(region, wish))) {
            return Part.of(PLACE, 1, "wished");
        }
        return wishes.stream().anyMatch(wish -> within(region, county(wish)))
                ? Part.of(PLACE, 0.7, "same-county")
                : wishes.stream().anyMatch(wish -> region.regionMatches(0, wish, 0, 4))
                        ? Part.of(PLACE, 0.4, "same-city")
                        : Part.of(PLACE, 0, "elsewhere");
    }

    /** Codes of regions nest by their digits: 620702 is within 620700 (a city ends in 00), 620702100 within 620702. */
    private static boolean within(String region, String wish) {
        var prefix = wish.length() == 6 && wish.endsWith("00") ? wish.substring(0, 4) : wish;
        return !region.isEmpty() && region.startsWith(prefix);
    }

    private static String county(String wish) {
        return wish.length() > 6 ? wish.substring(0, 6) : wish;
    }

    private static Part wantedMajor(Pairing it) {
        var wanted = it.post().majors();
        if (wanted.isEmpty()) {
            return Part.of(WANTED_MAJOR, 0.7, "any");
        }
        var own = it.student().major().value();
        var sameClass = wanted.stream().anyMatch(major -> major.value().regionMatches(0, own, 0, 4));
        return wanted.contains(it.student().major())
                ? Part.of(WANTED_MAJOR, 1, "wanted")
                : sameClass ? Part.of(WANTED_MAJOR, 0.5, "same-class") : Part.of(WANTED_MAJOR, 0, "other");
    }

    private static Part pay(Pairing it) {
        var wish = it.offer().payFrom();
        var monthly = MonthlyPay.of(it.post());
        if (wish.isEmpty() || monthly.isEmpty()) {
            return Part.of(PAY, 0.7, wish.isEmpty() ? "open" : "not-comparable");
        }
        var from = monthly.get().from();
        var to = monthly.get().to();
        return from.compareTo(wish.get()) >= 0
                ? Part.of(PAY, 1, "enough")
                : to.compareTo(wish.get()) >= 0
                        ? Part.of(PAY, 0.6, "within-band")
                        : Part.of(PAY, 0, "below", wish.get().subtract(to));
    }

    private static Part certificate(Pairing it) {
        var held = it.student().certificates();
        if (held.isEmpty()) {
            return Part.of(CERTIFICATE, 0, "none");
        }
        var trade = it.post().trade();
        var fitting = held.stream()
                .filter(name -> !trade.isEmpty() && name.contains(trade)
                        || shareWord(name, it.post().title()))
                .findFirst();
        return fitting.map(name -> Part.of(CERTIFICATE, 1, "fitting", name))
                .orElseGet(() -> Part.of(CERTIFICATE, 0.3, "other", held.getFirst()));
    }

    /** Whether the certificate and the title share two characters in a row, such as 焊工 or 育婴. */
    private static boolean shareWord(String certificate, String title) {
        for (var i = 0; i + 2 <= certificate.length(); i++) {
            if (title.contains(certificate.substring(i, i + 2)) && !GENERAL.contains(certificate.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** Pairs of characters that stand in the names of many certificates and say nothing of the trade. */
    private static final List<String> GENERAL = List.of("职业", "技能", "等级", "证书", "初级", "中级", "高级", "资格", "合格", "人员");
}
