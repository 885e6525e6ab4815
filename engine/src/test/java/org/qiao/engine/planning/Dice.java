package org.qiao.engine.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.qiao.engine.planning.demand.Need;
import org.qiao.engine.planning.flow.Aim;
import org.qiao.engine.planning.flow.Intake;
import org.qiao.engine.planning.flow.Offering;
import org.qiao.engine.planning.flow.Pathway;
import org.qiao.engine.planning.flow.StageRates;

/** Makes random but valid input; the same seed makes the same input. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    public int upTo(int most) {
        return random.nextInt(most + 1);
    }

    public double share() {
        return upTo(9) == 0 ? upTo(1) : random.nextDouble();
    }

    public Axes axes() {
        return new Axes(2026, 1 + upTo(7), names("职业", 1 + upTo(5)), List.of("中职", "高职专科", "本科"));
    }

    public List<Offering> offerings(Axes axes, int count) {
        return IntStream.range(0, count).mapToObj(i -> offering(axes, "布点" + i)).toList();
    }

    private Offering offering(Axes axes, String id) {
        var pathway = List.of(
                        Pathway.three("中职"),
                        Pathway.threePlusTwo("中职", "高职专科"),
                        Pathway.five("高职专科"),
                        Pathway.threePlusFour("中职", "本科"))
                .get(upTo(3));
        var rates = new ArrayList<StageRates>();
        for (int s = 1; s <= pathway.stages().size(); s++) {
            double progress = share();
            double stay = share();
            rates.add(new StageRates(
                    progress,
                    (1 - progress) * share(),
                    s < pathway.stages().size() ? share() : 0,
                    share(),
                    stay,
                    (1 - stay) * share()));
        }
        return new Offering(id, "学校", "专业", pathway, rates, aims(axes), share());
    }

    private List<Aim> aims(Axes axes) {
        var aims = new ArrayList<Aim>();
        double rest = 1;
        for (var occupation : axes.occupations()) {
            double weight = rest * share();
            rest -= weight;
            aims.add(new Aim(occupation, weight));
        }
        return aims;
    }

    public List<Intake> intakes(Axes axes, List<Offering> offerings) {
        var intakes = new ArrayList<Intake>();
        for (var offering : offerings) {
            for (int year = axes.firstYear() - upTo(8); year < axes.firstYear() + axes.years(); year += 1 + upTo(2)) {
                intakes.add(new Intake(offering.id(), year, upTo(120)));
            }
        }
        return intakes;
    }

    /** Past and known needs, with years left out. */
    public List<Need> needs(Axes axes) {
        var needs = new ArrayList<Need>();
        for (var occupation : axes.occupations()) {
            for (int year = axes.firstYear() - 6; year < axes.firstYear() + axes.years(); year += 1 + upTo(1)) {
                var source = upTo(1) == 0 ? Need.Source.OBSERVED : Need.Source.SURVEYED;
                needs.add(new Need(occupation, "中职", year, source, upTo(60), upTo(3)));
            }
        }
        return needs;
    }

    public static List<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
    }
}
