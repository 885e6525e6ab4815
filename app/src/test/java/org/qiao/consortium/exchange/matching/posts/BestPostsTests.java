package org.qiao.consortium.exchange.matching.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.matching.criteria.Pairings.aPairing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.PostTerms.Education;
import org.qiao.consortium.exchange.PostTerms.PayUnit;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
import org.qiao.consortium.exchange.matching.criteria.Demand;
import org.qiao.consortium.exchange.matching.criteria.Pairing;
import org.qiao.consortium.exchange.matching.criteria.Pairings;
import org.qiao.consortium.platform.search.TableCopies;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/** The shortened search finds what looking at every post would find. */
class BestPostsTests {

    private static final ConsortiumId HERE = new ConsortiumId(new UUID(0, 7));
    private static final ConsortiumId ELSEWHERE = new ConsortiumId(new UUID(0, 8));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final List<String> OCCUPATIONS =
            List.of("6-18-01-01", "6-18-01-07", "6-18-02-04", "6-31-01-02", "4-02-06-01", "4-01-06-01", "5-01-01-01");
    private static final List<String> REGIONS = List.of("620702101", "620702", "620725", "620100", "110101");

    /** Posts by id, as the table would have them. */
    private static final class Table implements Needs {

        private final Map<UUID, NeedView> rows = new LinkedHashMap<>();

        @Override
        public void eachOpen(Consumer<NeedView> reader) {
            rows.values().stream()
                    .filter(it -> it.status() == NeedStatus.PUBLISHED && it.headsLeft() > 0)
                    .forEach(reader);
        }

        @Override
        public Map<NeedId, NeedView> find(Collection<NeedId> needs) {
            var found = new LinkedHashMap<NeedId, NeedView>();
            needs.stream()
                    .filter(it -> rows.containsKey(it.value()))
                    .forEach(it -> found.put(it, rows.get(it.value())));
            return found;
        }

        @Override
        public Optional<NeedView> find(NeedId need) {
            return Optional.ofNullable(rows.get(need.value()));
        }

        @Override
        public Optional<NeedView> byNumber(String number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<NeedView> of(OrganizationId employer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void fill(NeedId need, int heads, Actor by, Instant at) {
            throw new UnsupportedOperationException();
        }
    }

    /** Read once; what changed then is told by the test. */
    private static final class Told implements TableCopies {

        private final List<Rows> copied = new ArrayList<>();
        private boolean read;

        @Override
        public Copy of(String kind, Rows rows) {
            copied.add(rows);
            return new Copy() {
                @Override
                public <R> R ask(Supplier<R> question) {
                    if (!read) {
                        rows.readAll();
                        read = true;
                    }
                    return question.get();
                }
            };
        }
    }

    private final Table table = new Table();
    private final Told told = new Told();
    private final BestPosts best = new BestPosts(new OpenPosts(table, told));
    private final Random random = new Random(20);

    /** Wishes that fit some posts, and such that fit hardly any; pay named and left open; with certificates and without. */
    private static final List<BestPosts.Seeker> SEEKERS = List.of(
            seeker(aPairing()),
            seeker(aPairing().wantingPay(new BigDecimal("4500")).certificates("岗位3级证书", "育婴员初级")),
            seeker(aPairing().wishing("2-02-01-01").wantingToGoTo("310101").wantingPay(new BigDecimal("9000"))),
            seeker(aPairing().anyPay().certificates("电工四级/中级工").wantingToGoTo("620700")));

    private static BestPosts.Seeker seeker(Pairings pairing) {
        return new BestPosts.Seeker(pairing.make().applicant(), BestPostsTests::affinity);
    }

    private static Affinity affinity(Optional<OccupationCode> occupation) {
        return new Affinity(
                occupation
                        .map(it -> OCCUPATIONS.indexOf(it.value()))
                        .map(it -> 1 - it / 7.0)
                        .orElse(0.0),
                "");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private PostTerms terms() {
        var pairing = aPairing()
                .title(any(List.of("岗位", "电工", "保育员")) + random.nextInt(40))
                .occupation(any(OCCUPATIONS))
                .at(any(REGIONS))
                .asking(any(List.of(Education.ANY, Education.SECONDARY, Education.BACHELOR)))
                .pay("" + (2_000 + random.nextInt(3_000)), "6000", PayUnit.MONTH);
        if (random.nextBoolean()) {
            pairing.wantingMajor(any(List.of("660103", "660301", "770101")));
        }
        return pairing.make().post();
    }

    private NeedView put(NeedStatus status, ConsortiumId consortium) {
        return put(new UUID(1, random.nextLong()), status, consortium, terms());
    }

    private NeedView put(UUID id, NeedStatus status, ConsortiumId consortium, PostTerms terms) {
        var unit = new OrganizationId(new UUID(2, random.nextInt(9)));
        var need = new NeedView(
                new NeedId(id),
                "XQ-T-" + id,
                consortium,
                unit,
                unit,
                status,
                terms,
                0,
                Optional.of(Instant.ofEpochSecond(random.nextInt(1_000))),
                Optional.empty());
        table.rows.put(id, need);
        return need;
    }

    /** Every post looked at. */
    private List<Ranked> allLookedAt(BestPosts.Seeker seeker, int most) {
        return table.rows.values().stream()
                .filter(it -> it.consortium().equals(HERE) && it.isOpen(TODAY))
                .flatMap(it ->
                        Criteria.propose(pairing(seeker, it)).map(proposal -> ranked(it, proposal.score())).stream())
                .sorted(Ranked.BEST_FIRST)
                .limit(most)
                .toList();
    }

    private static Pairing pairing(BestPosts.Seeker seeker, NeedView need) {
        return new Pairing(
                Demand.of(need.terms()),
                seeker.applicant(),
                seeker.affinity().apply(need.terms().occupation()));
    }

    private static Ranked ranked(NeedView need, int score) {
        return new Ranked(OpenPost.of(need, Terms.of(need.terms())), score);
    }

    private List<Ranked> found(BestPosts.Seeker seeker, int most) {
        return best.ask(HERE, it -> it.best(seeker, post -> true, most));
    }

    @Test
    void findsWhatLookingAtEveryPostWouldFind() {
        for (var round = 0; round < 40; round++) {
            table.rows.clear();
            told.read = false;
            for (var i = random.nextInt(400); i > 0; i--) {
                put(
                        any(List.of(NeedStatus.PUBLISHED, NeedStatus.PUBLISHED, NeedStatus.CLOSED)),
                        any(List.of(HERE, ELSEWHERE)));
            }
            for (var seeker : SEEKERS) {
                assertThat(found(seeker, 20)).as("round %d", round).isEqualTo(allLookedAt(seeker, 20));
            }
        }
    }

    @Test
    void followsWhatChanges() {
        var seeker = SEEKERS.getFirst();
        for (var i = 0; i < 100; i++) {
            put(NeedStatus.PUBLISHED, HERE);
        }
        var before = found(seeker, 5);
        var gone = before.getFirst().post().id().value();
        put(gone, NeedStatus.CLOSED, HERE, terms());
        var moved = before.get(1).post().id().value();
        put(moved, NeedStatus.PUBLISHED, HERE, terms());
        var fresh = put(NeedStatus.PUBLISHED, HERE).id().value();
        told.copied.forEach(it -> it.readAgain(List.of(gone, moved, fresh, new UUID(9, 9))));

        assertThat(found(seeker, 5)).isEqualTo(allLookedAt(seeker, 5)).isNotEqualTo(before);
    }

    @Test
    void whoseLastDayHasPassedIsNotProposed() {
        var past = PostTerms.blank();
        put(NeedStatus.PUBLISHED, HERE);
        put(
                new UUID(1, 1),
                NeedStatus.PUBLISHED,
                HERE,
                new PostTerms(
                        "昨天截止",
                        Optional.of(new OccupationCode("6-18-01-01")),
                        "",
                        past.level(),
                        1,
                        past.place(),
                        past.pay(),
                        past.education(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(TODAY.minusDays(1)),
                        "",
                        past.contract(),
                        past.asked(),
                        past.offered(),
                        "",
                        ""));
        assertThat(found(SEEKERS.getFirst(), 20))
                .extracting(it -> it.post().title())
                .doesNotContain("昨天截止");
    }

    @Test
    void onlyWantedOnesComeIntoQuestion() {
        for (var i = 0; i < 60; i++) {
            put(NeedStatus.PUBLISHED, HERE);
        }
        var seeker = SEEKERS.getFirst();
        var refused = found(seeker, 1).getFirst().post().employer();
        var others =
                best.ask(HERE, it -> it.best(seeker, post -> !post.employer().equals(refused), 20));
        assertThat(others).isNotEmpty().noneMatch(it -> it.post().employer().equals(refused));
    }
}
