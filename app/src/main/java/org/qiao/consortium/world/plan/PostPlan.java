package org.qiao.consortium.world.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.qiao.consortium.world.plan.PlannedPost.Fate;

/** The 600 posts of the demo world: who wants whom, since when, and what became of it. */
public final class PostPlan {

    public static final int POSTS = 600;

    /** A title that a firm could advertise. */
    private record Opening(Firm firm, PostTemplate template, String title) {}

    private final List<PostTemplate> templates = PostTemplate.all();
    private final LocalDate today;

    private PostPlan(LocalDate today) {
        this.today = today;
    }

    /** The same list for the same day; ordered by firm. */
    public static List<PlannedPost> on(LocalDate today) {
        return new PostPlan(today).posts();
    }

    private List<PlannedPost> posts() {
        var openings = openings();
        var fates = fates(openings);
        return IntStream.range(0, openings.size())
                .mapToObj(i -> post(openings.get(i), fates.get(i)))
                .toList();
    }

    private List<Opening> openings() {
        var firms = Firm.all();
        var counts = counts(firms);
        var openings = new ArrayList<Opening>();
        for (var i = 0; i < firms.size(); i++) {
            openings.addAll(openingsOf(firms.get(i), counts.get(i)));
        }
        return openings;
    }

    /** Posts per firm, by the square root of its staff (largest remainder), so that they sum to {@link #POSTS}. */
    private static List<Integer> counts(List<Firm> firms) {
        var total = firms.stream().mapToDouble(it -> Math.sqrt(it.staff())).sum();
        var exact =
                firms.stream().map(it -> POSTS * Math.sqrt(it.staff()) / total).toList();
        var counts =
                new ArrayList<>(exact.stream().map(it -> (int) Math.floor(it)).toList());
        var missing = POSTS - counts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, firms.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.floor(exact.get(i)) - exact.get(i)))
                .limit(missing)
                .forEach(i -> counts.set(i, counts.get(i) + 1));
        return counts;
    }

    /** First one title of each template in a drawn order, then second titles, and so on: a firm's posts differ. */
    private List<Opening> openingsOf(Firm firm, int count) {
        var chance = Chance.of("openings " + firm.key());
        var fitting =
                chance.shuffled(templates.stream().filter(it -> it.fits(firm)).toList());
        // What only this kind of firm has comes before what every office has.
        fitting.sort(Comparator.comparingInt(it -> it.types().size()));
        var openings = new ArrayList<Opening>();
        for (var round = 0; openings.size() < count; round++) {
            for (var template : fitting) {
                if (round < template.titles().size() && openings.size() < count) {
                    openings.add(new Opening(firm, template, template.titles().get(round)));
                }
            }
        }
        return openings;
    }

    /** A fate for each opening, in the shares of {@link Fate}; what is out of season is closed. */
    private List<Fate> fates(List<Opening> openings) {
        var shares = EnumSet.allOf(Fate.class).stream().mapToInt(Fate::share).sum();
        var all = new ArrayList<Fate>();
        for (var fate : Fate.values()) {
            all.addAll(Collections.nCopies(openings.size() * fate.share() / shares, fate));
        }
        all.addAll(Collections.nCopies(openings.size() - all.size(), Fate.PUBLISHED));
        var left = Chance.of("fates").shuffled(all);
        var fates = new ArrayList<Fate>(Collections.nCopies(openings.size(), Fate.PUBLISHED));
        var open = new ArrayList<Integer>();
        for (var i = 0; i < openings.size(); i++) {
            if (openings.get(i).firm().verification() != Firm.Verification.VERIFIED) {
                // Nobody publishes who is not verified as an employer.
                fates.set(i, Fate.DRAFT);
                left.remove(Fate.DRAFT);
            } else if (PostDates.canBeOpen(openings.get(i).template(), today)) {
                open.add(i);
            } else {
                fates.set(i, left.stream().filter(Fate::isClosed).findFirst().orElse(Fate.FILLED));
                left.remove(fates.get(i));
            }
        }
        for (var i = 0; i < open.size(); i++) {
            fates.set(open.get(i), i < left.size() ? left.get(i) : Fate.PUBLISHED);
        }
        return fates;
    }

    private PlannedPost post(Opening opening, Fate fate) {
        var template = opening.template();
        var key = opening.firm().key() + "/" + template.key() + "/"
                + template.titles().indexOf(opening.title());
        var chance = Chance.of("post " + key);
        var dates = PostDates.of(template, fate, today, chance);
        var step = template.payTo().subtract(template.payFrom()).divide(BigDecimal.TEN, 2, RoundingMode.HALF_UP);
        var payFrom = template.payFrom().add(step.multiply(BigDecimal.valueOf(chance.between(0, 3))));
        var payTo = template.payTo().subtract(step.multiply(BigDecimal.valueOf(chance.between(0, 4))));
        var heads = heads(opening, chance);
        var someFound = fate == Fate.PUBLISHED && heads >= 4 && chance.happens(0.35);
        return new PlannedPost(
                key,
                opening.firm(),
                template,
                opening.title(),
                heads,
                someFound ? chance.between(1, heads / 2) : 0,
                payFrom,
                payTo,
                chance.oneOf(template.tasks()),
                opening.firm().regionCode(),
                dates.startOn(),
                dates.untilOn(),
                dates.writtenOn(),
                dates.decidedOn(),
                dates.endedOn(),
                fate);
    }

    /** Larger firms want more; nobody but a seasonal employer wants more than a third of its own staff. */
    private static int heads(Opening opening, Chance chance) {
        var template = opening.template();
        var room = template.headsTo() - template.headsFrom();
        var bySize = template.headsFrom() + room * Math.min(opening.firm().staff(), 200) / 200;
        var heads = Math.max(1, Math.min(template.headsTo(), bySize - chance.between(0, Math.max(0, room / 4))));
        var ceiling = template.season().isPresent()
                ? heads
                : Math.max(1, opening.firm().staff() / 3);
        return Math.min(heads, ceiling);
    }
}
