package org.qiao.consortium.exchange.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.matching.criteria.Applicant;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Demand;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.exchange.matching.criteria.Proposal;
import org.qiao.consortium.exchange.matching.posts.BestPosts;
import org.qiao.consortium.exchange.matching.posts.OpenPost;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.ConsortiumId;
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
        var met = matches.of(student.id()).stream().map(Match::need).collect(Collectors.toSet());
        var affinities = new Affinities(majors);
        var seeker = seeker(student, offer.get(), affinities, on);
        var verified = new VerifiedEmployers(organizations, on);
        var chosen = posts.ask(consortium, it -> verified.best(it, seeker, post -> !met.contains(post.id()), rows(on)));
        var whole = needs.find(chosen.stream().map(OpenPost::id).toList());
        return chosen.stream()
                .map(it -> whole.get(it.id()))
                .filter(Objects::nonNull)
                .flatMap(
                        need -> propose(Demand.of(need.terms()), seeker.applicant(), affinities)
                                .map(it -> new PostProposal(need, it))
                                .stream())
                .toList();
    }

    static BestPosts.Seeker seeker(StudentView student, OfferView offer, Affinities affinities, LocalDate on) {
        return new BestPosts.Seeker(Applicant.of(student, offer, on), it -> affinities.of(student.major(), it));
    }

    public List<Proposal> forNeed(NeedView need, LocalDate on) {
        var met = matches.of(need.id()).stream().map(Match::student).collect(Collectors.toSet());
        var open = offers.open(need.consortium(), on).stream()
                .filter(OfferView::recommended)
                .filter(it -> !met.contains(it.student()))
                .toList();
        var people = students.find(open.stream().map(OfferView::student).toList());
        var affinities = new Affinities(majors);
        var demand = Demand.of(need.terms());
        return open.stream()
                .flatMap(offer -> Optional.ofNullable(people.get(offer.student())).stream()
                        .flatMap(it -> propose(demand, Applicant.of(it, offer, on), affinities).stream()))
                .sorted(Proposal.BEST_FIRST)
                .limit(rows(on))
                .toList();
    }

    /** One pair, whether or not it would be among the best. */
    Pairing pairing(PostTerms post, OfferView offer, StudentView student, LocalDate on) {
        return new Pairing(
                Demand.of(post),
                Applicant.of(student, offer, on),
                new Affinities(majors).of(student.major(), post.occupation()));
    }

    private static Optional<Proposal> propose(Demand demand, Applicant applicant, Affinities affinities) {
        return Criteria.propose(new Pairing(
                demand,
                applicant,
                affinities.of(applicant.student().major(), demand.terms().occupation())));
    }

    private int rows(LocalDate on) {
        return parameters.on("proposals", on).asInt();
    }
}
