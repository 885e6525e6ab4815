package org.qiao.consortium.exchange.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.exchange.matching.criteria.Proposal;
import org.qiao.consortium.exchange.matching.posts.BestPosts;
import org.qiao.consortium.exchange.matching.posts.OpenPost;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推荐 — the twenty best posts for a student, the twenty best students for a post; computed when asked, stored nowhere.
 *
 * <p>A pair that has met already, whatever came of it, is not proposed again. Who turned recommendations off appears in no
 * employer's list and gets none.
 */
@Component
@Transactional(readOnly = true)
public class ProposeMatches {

    private static final Affinity NO_OCCUPATION = new Affinity(0, "");

    /** Looked at beyond those that are shown, in case that some employers are not verified. */
    private static final int SPARE = 10;

    /** A post that is proposed to a student. */
    public record PostProposal(NeedView need, Proposal proposal) {}

    private final Needs needs;
    private final Offers offers;
    private final Students students;
    private final Majors majors;
    private final Organizations organizations;
    private final MatchStore matches;
    private final BestPosts posts;
    private final Parameters parameters = Parameters.load("exchange/matching");

    ProposeMatches(
            Needs needs,
            Offers offers,
            Students students,
            Majors majors,
            Organizations organizations,
            MatchStore matches,
            BestPosts posts) {
        this.needs = needs;
        this.offers = offers;
        this.students = students;
        this.majors = majors;
        this.organizations = organizations;
        this.matches = matches;
        this.posts = posts;
    }

    public List<PostProposal> forStudent(StudentView student, ConsortiumId consortium, LocalDate on) {
        var offer = offers.openOf(student.id()).filter(OfferView::recommended);
        if (offer.isEmpty() || !students.hasConsented(student.id(), Students.Purpose.MATCHING, on)) {
            return List.of();
        }
        var affinities = new Affinities();
        var seeker = new BestPosts.Seeker(student, offer.get(), it -> affinities.of(student.major(), it), on);
        var chosen = best(seeker, consortium, rows(on));
        var whole = needs.find(chosen);
        return chosen.stream()
                .map(whole::get)
                .filter(Objects::nonNull)
                .flatMap(
                        need -> propose(need.terms(), offer.get(), student, affinities, on)
                                .map(it -> new PostProposal(need, it))
                                .stream())
                .toList();
    }

    /**
     * Employers are verified only for posts that came out best: to ask it of all would cost more than all the rest. Whoever is
     * not is left out, and the next best are looked for.
     */
    private List<NeedId> best(BestPosts.Seeker seeker, ConsortiumId consortium, int rows) {
        var met = matches.of(seeker.student().id()).stream().map(Match::need).collect(Collectors.toSet());
        var refused = new HashSet<OrganizationId>();
        while (true) {
            var ranked = posts.of(
                    seeker, consortium, it -> !met.contains(it.id()) && !refused.contains(it.employer()), rows + SPARE);
            var employers = ranked.stream().map(it -> it.post().employer()).collect(Collectors.toSet());
            var known = organizations.find(employers, seeker.on());
            var unverified = employers.stream()
                    .filter(it -> !Optional.ofNullable(known.get(it))
                            .filter(OrganizationView::verifiedEmployer)
                            .isPresent())
                    .toList();
            var verified = ranked.stream()
                    .map(BestPosts.Ranked::post)
                    .filter(it -> !unverified.contains(it.employer()))
                    .map(OpenPost::id)
                    .limit(rows)
                    .toList();
            if (verified.size() == rows || unverified.isEmpty()) {
                return verified;
            }
            refused.addAll(unverified);
        }
    }

    public List<Proposal> forNeed(NeedView need, LocalDate on) {
        var met = matches.of(need.id()).stream().map(Match::student).collect(Collectors.toSet());
        var open = offers.open(need.consortium(), on).stream()
                .filter(OfferView::recommended)
                .filter(it -> !met.contains(it.student()))
                .toList();
        var people = students.find(open.stream().map(OfferView::student).toList());
        var affinities = new Affinities();
        return open.stream()
                .flatMap(offer -> Optional.ofNullable(people.get(offer.student())).stream()
                        .flatMap(it -> propose(need.terms(), offer, it, affinities, on).stream()))
                .sorted(Proposal.BEST_FIRST)
                .limit(rows(on))
                .toList();
    }

    /** One pair, whether or not it would be among the best. */
    Pairing pairing(PostTerms post, OfferView offer, StudentView student, LocalDate on) {
        return new Pairing(post, offer, student, new Affinities().of(student.major(), post.occupation()), on);
    }

    private static Optional<Proposal> propose(
            PostTerms post, OfferView offer, StudentView student, Affinities affinities, LocalDate on) {
        return Criteria.propose(
                new Pairing(post, offer, student, affinities.of(student.major(), post.occupation()), on));
    }

    private int rows(LocalDate on) {
        return parameters.on("proposals", on).asInt();
    }

    /** The same pairs of major and occupation come again and again within one answer. */
    private final class Affinities {

        private record Pair(MajorCode major, OccupationCode occupation) {}

        private final HashMap<Pair, Affinity> known = new HashMap<>();

        Affinity of(MajorCode major, Optional<OccupationCode> occupation) {
            return occupation
                    .map(it -> known.computeIfAbsent(
                            new Pair(major, it), pair -> majors.affinity(pair.major(), pair.occupation())))
                    .orElse(NO_OCCUPATION);
        }
    }
}
