package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;
import java.util.function.Function;
import org.qiao.consortium.exchange.AskedLevel.Scheme;
import org.qiao.consortium.exchange.PostTerms.Sex;

/** What decides whether there is a proposal at all. */
final class HardCriteria {

    /** Up to so many days after the wished first day an employer can usually wait. */
    private static final int DAYS_TO_WAIT = 31;

    static final List<Function<Pairing, Finding>> ALL = List.of(
            HardCriteria::age,
            HardCriteria::education,
            HardCriteria::level,
            HardCriteria::sex,
            HardCriteria::contract,
            HardCriteria::start);

    private HardCriteria() {}

    private static Finding age(Pairing it) {
        var start = it.post().startOn();
        var day = start.isPresent() && start.get().isAfter(it.on()) ? start.get() : it.on();
        var age = it.student().ageOn(day);
        if (age < it.post().leastAge()) {
            return Finding.TOO_YOUNG;
        }
        var most = it.post().asked().ageTo();
        return most.isPresent() && age > most.get() ? Finding.TOO_OLD : Finding.OF_AGE;
    }

    private static Finding education(Pairing it) {
        return it.post().education().compareTo(it.applicant().education()) <= 0
                ? Finding.EDUCATION_MET
                : Finding.HIGHER_EDUCATION_ASKED;
    }

    private static Finding level(Pairing it) {
        var asked = it.post().level();
        if (asked.scheme() == Scheme.NONE) {
            return Finding.NO_LEVEL_ASKED;
        }
        return asked.scheme() == Scheme.SKILL8 && it.applicant().level() >= asked.ordinal()
                ? Finding.LEVEL_HELD
                : Finding.LEVEL_NOT_HELD;
    }

    private static Finding sex(Pairing it) {
        var asked = it.post().asked().sex();
        return asked.isEmpty() || (asked.get() == Sex.MALE) == it.student().male()
                ? Finding.SEX_MET
                : Finding.OTHER_SEX_ASKED;
    }

    private static Finding contract(Pairing it) {
        var accepted = it.offer().contracts();
        return accepted.isEmpty() || accepted.contains(it.post().contract())
                ? Finding.CONTRACT_ACCEPTED
                : Finding.CONTRACT_NOT_ACCEPTED;
    }

    private static Finding start(Pairing it) {
        var wanted = it.post().startOn();
        return wanted.isPresent() && it.offer().from().isAfter(wanted.get().plusDays(DAYS_TO_WAIT))
                ? Finding.TOO_LATE
                : Finding.IN_TIME;
    }
}
