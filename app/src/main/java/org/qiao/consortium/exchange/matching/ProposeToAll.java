package org.qiao.consortium.exchange.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Demand;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.exchange.matching.criteria.Proposal;
import org.qiao.consortium.exchange.matching.posts.BestPosts;
import org.qiao.consortium.exchange.matching.posts.OpenPost;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.springframework.stereotype.Component;

/**
 * 批量推荐 — the best posts for each of many students, as {@link ProposeMatches} gives them to one; what they share is asked
 * once. For those who advise a class, and to see for whom there is nothing.
 */
@Component
public class ProposeToAll {

    private static final int STUDENTS_AT_ONCE = 200;

    /** @param posts the best first; none when there is nothing that would fit */
    public record Proposed(StudentView student, List<ProposeMatches.PostProposal> posts) {}

    private record Chosen(BestPosts.Seeker seeker, List<OpenPost> posts) {}

    private final Needs needs;
    private final Offers offers;
    private final Majors majors;
    private final Organizations organizations;
    private final MatchStore matches;
    private final BestPosts posts;

    ProposeToAll(
            Needs needs,
            Offers offers,
            Majors majors,
            Organizations organizations,
            MatchStore matches,
            BestPosts posts) {
        this.needs = needs;
        this.offers = offers;
        this.majors = majors;
        this.organizations = organizations;
        this.matches = matches;
        this.posts = posts;
    }

    /** @param students in this order; who has no open wish, did not consent or turned recommendations off is left out */
    public Stream<Proposed> each(List<StudentView> students, ConsortiumId consortium, LocalDate on, int rows) {
        var wishes = offers.open(consortium, on).stream()
                .filter(OfferView::recommended)
                .collect(Collectors.toMap(OfferView::student, Function.identity(), (one, other) -> one));
        var round = new Round(consortium, on, rows);
        return students.stream()
                .filter(it -> wishes.containsKey(it.id()))
                .gather(Gatherers.windowFixed(STUDENTS_AT_ONCE))
                .flatMap(some -> round.of(some, wishes).stream());
    }

    /** What is learned about employers and affinities holds for all who come after. */
    private final class Round {

        private final ConsortiumId consortium;
        private final LocalDate on;
        private final int rows;
        private final Affinities affinities = new Affinities(majors);
        private final VerifiedEmployers employers;

        Round(ConsortiumId consortium, LocalDate on, int rows) {
            this.consortium = consortium;
            this.on = on;
            this.rows = rows;
            this.employers = new VerifiedEmployers(organizations, on);
        }

        List<Proposed> of(List<StudentView> some, Map<StudentId, OfferView> wishes) {
            var met = matches.metBy(some.stream().map(StudentView::id).toList());
            var chosen = posts.ask(
                    consortium,
                    table -> some.stream()
                            .map(it -> chosen(table, it, Objects.requireNonNull(wishes.get(it.id())), met))
                            .toList());
            var ids = chosen.stream()
                    .flatMap(it -> it.posts().stream())
                    .map(OpenPost::id)
                    .collect(Collectors.toSet());
            var whole = needs.find(ids);
            return chosen.stream().map(it -> proposed(it, whole)).toList();
        }

        private Chosen chosen(
                BestPosts.Posts table, StudentView student, OfferView offer, Map<StudentId, Set<NeedId>> met) {
            var seen = met.getOrDefault(student.id(), Set.of());
            var seeker = ProposeMatches.seeker(student, offer, affinities, on);
            return new Chosen(seeker, employers.best(table, seeker, it -> !seen.contains(it.id()), rows));
        }

        private Proposed proposed(Chosen chosen, Map<NeedId, NeedView> whole) {
            var proposals = chosen.posts().stream()
                    .map(it -> whole.get(it.id()))
                    .filter(Objects::nonNull)
                    .flatMap(need -> proposal(chosen, need).map(it -> new ProposeMatches.PostProposal(need, it)))
                    .toList();
            return new Proposed(chosen.seeker().applicant().student(), proposals);
        }

        private Stream<Proposal> proposal(Chosen chosen, NeedView need) {
            var demand = Demand.of(need.terms());
            var affinity = chosen.seeker().affinity().apply(demand.terms().occupation());
            return Criteria.propose(new Pairing(demand, chosen.seeker().applicant(), affinity)).stream();
        }
    }
}
