package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All criteria, hard ones first. Pure: the same pairing always gets the same answer.
 *
 * <p>Points can be asked for in steps, so that whoever looks for the best of many need not count all: those of the kind
 * (occupation, place, majors), those of the pay, those of the certificate. Their sum is the score of the proposal.
 */
public final class Criteria {

    public static final int MOST_POINTS = 100;

    private Criteria() {}

    /** What stands against the pairing for good; empty when it may be proposed. */
    public static List<Part> obstacles(Pairing pairing) {
        return HardCriteria.ALL.stream()
                .map(it -> it.apply(pairing))
                .filter(Finding::isObstacle)
                .map(it -> part(it, pairing))
                .toList();
    }

    /** Whether no hard criterion stands against it. */
    public static boolean admits(Pairing pairing) {
        for (var criterion : HardCriteria.ALL) {
            if (criterion.apply(pairing).isObstacle()) {
                return false;
            }
        }
        return true;
    }

    /** The proposal, unless a hard criterion stands against it. */
    public static Optional<Proposal> propose(Pairing pairing) {
        if (!admits(pairing)) {
            return Optional.empty();
        }
        var others = Stream.of(
                        SoftCriteria.wishedOccupation(pairing),
                        SoftCriteria.place(pairing),
                        SoftCriteria.wantedMajor(pairing),
                        SoftCriteria.pay(pairing),
                        SoftCriteria.certificate(
                                pairing.applicant(),
                                pairing.post().title(),
                                pairing.post().trade()))
                .map(it -> part(it, pairing));
        return Optional.of(new Proposal(
                pairing, Stream.concat(Stream.of(affinity(pairing)), others).toList()));
    }

    /** Points that any post of the same occupation at the same place for the same majors gets. */
    public static int pointsOfKind(Pairing pairing) {
        return affinity(pairing).points()
                + SoftCriteria.wishedOccupation(pairing).points()
                + SoftCriteria.place(pairing).points()
                + SoftCriteria.wantedMajor(pairing).points();
    }

    /** No post's {@link #pointsOfPay} are more, for this applicant. */
    public static int mostOfPay(Applicant applicant) {
        return applicant.payFrom() < 0 ? Finding.PAY_OPEN.points() : Criterion.PAY.weight();
    }

    public static int pointsOfPay(Pairing pairing) {
        return SoftCriteria.pay(pairing).points();
    }

    /** @param trade of the post, empty when none is meant */
    public static int pointsOfCertificate(Applicant applicant, String title, String trade) {
        return SoftCriteria.certificate(applicant, title, trade).points();
    }

    /** No post's {@link #pointsOfCertificate} are more, for this applicant. */
    public static int mostOfCertificate(Applicant applicant) {
        return applicant.certificates().isEmpty() ? 0 : Criterion.CERTIFICATE.weight();
    }

    private static Part affinity(Pairing it) {
        var weight = it.affinity().weight();
        return weight == 0
                ? new Part(Criterion.AFFINITY, 0, Criterion.AFFINITY.key() + "none", List.of())
                : new Part(
                        Criterion.AFFINITY,
                        weight,
                        Criterion.AFFINITY.key() + "reason",
                        List.of(it.affinity().reason()));
    }

    private static Part part(Finding finding, Pairing it) {
        return finding.part(arguments(finding, it));
    }

    /** What the sentence names. */
    private static List<Object> arguments(Finding finding, Pairing it) {
        return switch (finding) {
            case TOO_YOUNG -> List.of(it.post().leastAge());
            case TOO_OLD -> List.of(it.post().asked().ageTo().orElseThrow());
            case HIGHER_EDUCATION_ASKED -> List.of(it.post().education().label());
            case LEVEL_HELD, LEVEL_NOT_HELD -> List.of(it.post().level().label());
            case CONTRACT_NOT_ACCEPTED -> List.of(it.post().contract().label());
            case TOO_LATE -> List.of(it.offer().from());
            case PAY_BELOW ->
                List.of(MonthlyPay.yuan(
                        it.applicant().payFrom() - it.demand().pay().to()));
            case FITTING_CERTIFICATE ->
                List.of(SoftCriteria.fittingCertificate(
                                it.applicant(), it.post().title(), it.post().trade())
                        .orElseThrow());
            case OTHER_CERTIFICATE -> List.of(it.student().certificates().getFirst());
            default -> List.of();
        };
    }
}
