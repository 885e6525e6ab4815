package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.OccupationCode;

/** What makes one proposal better than another. */
final class SoftCriteria {

    /** How many characters of their codes two share that are of one group, class, city or county. */
    private static final int MINOR_GROUP = 7;

    private static final int MIDDLE_GROUP = 4;
    private static final int MAJOR_CLASS = 4;
    private static final int CITY = 4;
    private static final int COUNTY = 6;

    private SoftCriteria() {}

    static Finding wishedOccupation(Pairing it) {
        var occupation = it.post().occupation();
        var wishes = it.offer().occupations();
        if (occupation.isEmpty() || wishes.isEmpty()) {
            return Finding.OCCUPATION_UNKNOWN;
        }
        if (wishes.contains(occupation.get())) {
            return Finding.OCCUPATION_WISHED;
        }
        if (share(occupation.get(), wishes, MINOR_GROUP)) {
            return Finding.OCCUPATION_NEAR;
        }
        return share(occupation.get(), wishes, MIDDLE_GROUP) ? Finding.OCCUPATION_RELATED : Finding.OTHER_OCCUPATION;
    }

    private static boolean share(OccupationCode occupation, List<OccupationCode> wishes, int digits) {
        for (var wish : wishes) {
            if (wish.value().regionMatches(0, occupation.value(), 0, digits)) {
                return true;
            }
        }
        return false;
    }

    static Finding place(Pairing it) {
        var wishes = it.offer().regions();
        if (wishes.isEmpty()) {
            return Finding.ANYWHERE;
        }
        var best = Finding.ELSEWHERE;
        for (var wish : wishes) {
            var found = place(it.post().place().regionCode(), wish);
            if (found.points() > best.points()) {
                best = found;
            }
        }
        return best;
    }

    /** Codes of regions nest by their digits: 620702 is within 620700 (a city ends in 00), 620702100 within 620702. */
    private static Finding place(String region, String wish) {
        if (region.isEmpty()) {
            return Finding.ELSEWHERE;
        }
        var isCity = wish.length() == COUNTY && wish.endsWith("00");
        if (share(region, wish, isCity ? CITY : wish.length())) {
            return Finding.PLACE_WISHED;
        }
        if (share(region, wish, Math.min(COUNTY, wish.length()))) {
            return Finding.SAME_COUNTY;
        }
        return share(region, wish, CITY) ? Finding.SAME_CITY : Finding.ELSEWHERE;
    }

    private static boolean share(String region, String wish, int digits) {
        return region.regionMatches(0, wish, 0, digits);
    }

    static Finding wantedMajor(Pairing it) {
        var wanted = it.post().majors();
        if (wanted.isEmpty()) {
            return Finding.ANY_MAJOR;
        }
        var own = it.student().major().value();
        var found = Finding.OTHER_MAJOR;
        for (var major : wanted) {
            if (major.value().equals(own)) {
                return Finding.MAJOR_WANTED;
            }
            if (major.value().regionMatches(0, own, 0, MAJOR_CLASS)) {
                found = Finding.MAJOR_OF_SAME_CLASS;
            }
        }
        return found;
    }

    static Finding pay(Pairing it) {
        var wish = it.applicant().payFrom();
        var pay = it.demand().pay();
        if (wish < 0) {
            return Finding.PAY_OPEN;
        }
        if (!pay.isKnown()) {
            return Finding.PAY_NOT_COMPARABLE;
        }
        return pay.from() >= wish ? Finding.PAY_ENOUGH : pay.to() >= wish ? Finding.PAY_WITHIN_BAND : Finding.PAY_BELOW;
    }

    static Finding certificate(Applicant applicant, String title, String trade) {
        if (applicant.certificates().isEmpty()) {
            return Finding.NO_CERTIFICATE;
        }
        return fittingCertificate(applicant, title, trade).isPresent()
                ? Finding.FITTING_CERTIFICATE
                : Finding.OTHER_CERTIFICATE;
    }

    /** The first that names the trade or shares a word with the title. */
    static Optional<String> fittingCertificate(Applicant applicant, String title, String trade) {
        for (var certificate : applicant.certificates()) {
            if (certificate.fits(title, trade)) {
                return Optional.of(certificate.name());
            }
        }
        return Optional.empty();
    }
}
