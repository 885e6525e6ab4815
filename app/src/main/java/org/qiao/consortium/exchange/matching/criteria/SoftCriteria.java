package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.OccupationCode;

/** What makes one proposal better than another. */
final class SoftCriteria {

    /** Pairs of characters that stand in the names of many certificates and say nothing of the trade. */
    private static final List<String> GENERAL =
            List.of("职业", "技能", "等级", "证书", "初级", "中级", "高级", "资格", "合格", "人员");

    /** Digits that two codes share: of the same minor group, of the same middle group, of the same class of majors. */
    private static final int MINOR_GROUP = 7;

    private static final int MIDDLE_GROUP = 4;
    private static final int MAJOR_CLASS = 4;

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
        return wishes.stream().anyMatch(it -> it.value().regionMatches(0, occupation.value(), 0, digits));
    }

    static Finding place(Pairing it) {
        var region = it.post().place().regionCode();
        var wishes = it.offer().regions();
        if (wishes.isEmpty()) {
            return Finding.ANYWHERE;
        }
        if (wishes.stream().anyMatch(wish -> within(region, wish))) {
            return Finding.PLACE_WISHED;
        }
        if (wishes.stream().anyMatch(wish -> within(region, county(wish)))) {
            return Finding.SAME_COUNTY;
        }
        return wishes.stream().anyMatch(wish -> region.regionMatches(0, wish, 0, 4))
                ? Finding.SAME_CITY
                : Finding.ELSEWHERE;
    }

    /** Codes of regions nest by their digits: 620702 is within 620700 (a city ends in 00), 620702100 within 620702. */
    private static boolean within(String region, String wish) {
        var prefix = wish.length() == 6 && wish.endsWith("00") ? wish.substring(0, 4) : wish;
        return !region.isEmpty() && region.startsWith(prefix);
    }

    private static String county(String wish) {
        return wish.length() > 6 ? wish.substring(0, 6) : wish;
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
        return pay.from() >= wish
                ? Finding.PAY_ENOUGH
                : pay.to() >= wish ? Finding.PAY_WITHIN_BAND : Finding.PAY_BELOW;
    }

    static Finding certificate(Applicant applicant, String title, String trade) {
        if (applicant.student().certificates().isEmpty()) {
            return Finding.NO_CERTIFICATE;
        }
        return fittingCertificate(applicant, title, trade).isPresent()
                ? Finding.FITTING_CERTIFICATE
                : Finding.OTHER_CERTIFICATE;
    }

    /** The first that names the trade or shares a word with the title. */
    static Optional<String> fittingCertificate(Applicant applicant, String title, String trade) {
        return applicant.student().certificates().stream()
                .filter(name -> !trade.isEmpty() && name.contains(trade) || shareWord(name, title))
                .findFirst();
    }

    /** Whether the certificate and the title share two characters in a row, such as 焊工 or 育婴. */
    private static boolean shareWord(String certificate, String title) {
        for (var i = 0; i + 2 <= certificate.length(); i++) {
            var word = certificate.substring(i, i + 2);
            if (title.contains(word) && !GENERAL.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
