package org.qiao.engine.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.qiao.engine.planning.demand.Need;
import org.qiao.engine.planning.flow.Aim;
import org.qiao.engine.planning.flow.CohortFlow;
import org.qiao.engine.planning.flow.Intake;
import org.qiao.engine.planning.flow.Offering;
import org.qiao.engine.planning.flow.Pathway;
import org.qiao.engine.planning.flow.StageRates;
import org.qiao.engine.planning.seats.Basis;
import org.qiao.engine.planning.seats.Candidate;
import org.qiao.engine.planning.seats.Limit;
import org.qiao.engine.planning.seats.Limits;
import org.qiao.engine.planning.seats.SeatQuestion;

/** An invented city or province of a given size, the same for the same seed. Nothing in it is a real figure. */
final class Region {
    static final int FIRST_YEAR = 2026;
    private static final int OCCUPATIONS = 300;
    private static final int CATALOGUE = 120;

    private final SplittableRandom random;
    private final int schools;
    private final int majors;
    final Axes axes = new Axes(FIRST_YEAR, 8, names(), List.of("中职", "高职专科", "本科"));
    final List<Offering> offerings = new ArrayList<>();
    final List<Intake> intakes = new ArrayList<>();
    private final Map<String, Integer> before = new HashMap<>();

    private Region(long seed, int schools, int majors) {
        random = new SplittableRandom(seed);
        this.schools = schools;
        this.majors = majors;
        var aims = IntStream.range(0, CATALOGUE).mapToObj(this::aims).toList();
        for (int s = 0; s < schools; s++) {
            int[] chosen = random.ints(0, CATALOGUE).distinct().limit(majors).toArray();
            for (int m : chosen) {
                add("学校" + s, m, aims.get(m));
            }
        }
    }

    static Region city(long seed) {
        return new Region(seed, 6, 60);
    }

    static Region province(long seed) {
        return new Region(seed, 300, 8);
    }

    private static List<String> names() {
        return IntStream.range(0, OCCUPATIONS).mapToObj(i -> "职业" + i).toList();
    }

    /** Eight past years for every occupation and level, and some of the first year's needs known already. */
    List<Need> needs() {
        var needs = new ArrayList<Need>();
        for (var occupation : axes.occupations()) {
            for (var level : axes.levels()) {
                double usual = 5 + random.nextInt(60);
                for (int year = FIRST_YEAR - 8; year < FIRST_YEAR; year++) {
                    double persons = Math.round(usual * (0.8 + 0.4 * random.nextDouble()));
                    needs.add(new Need(occupation, level, year, Need.Source.OBSERVED, persons, 0));
                }
                needs.add(new Need(occupation, level, FIRST_YEAR, Need.Source.SURVEYED, usual / 2, usual / 10));
            }
        }
        return needs;
    }

    private List<Aim> aims(int major) {
        var aims = new ArrayList<Aim>();
        double rest = 0.9;
        for (int k = 0; k < 5; k++) {
            double weight = k == 4 ? rest : rest * (0.3 + 0.3 * random.nextDouble());
            rest -= weight;
            int occupation = (major * OCCUPATIONS / CATALOGUE + k * k * 3 + k) % OCCUPATIONS;
            aims.add(new Aim("职业" + occupation, weight));
        }
        return aims;
    }

    private void add(String school, int major, List<Aim> aims) {
        double kind = random.nextDouble();
        var pathway = kind < 0.6
                ? Pathway.three("中职")
                : kind < 0.85
                        ? Pathway.threePlusTwo("中职", "高职专科")
                        : kind < 0.95 ? Pathway.five("高职专科") : Pathway.threePlusFour("中职", "本科");
        var rates = new ArrayList<StageRates>();
        for (int s = 1; s <= pathway.stages().size(); s++) {
            double further = s == 1 ? 0.2 + 0.3 * random.nextDouble() : 0.1;
            double stay = 0.5 + 0.3 * random.nextDouble();
            rates.add(new StageRates(0.96, 0.01, s < pathway.stages().size() ? 0.9 : 0, further, stay, 0.9 - stay));
        }
        String id = school + "/专业" + major;
        offerings.add(new Offering(id, school, "专业" + major, pathway, rates, aims, 0.01));
        int usual = random.nextDouble() < 0.6 ? 25 + random.nextInt(46) : 0;
        before.put(id, usual);
        for (int year = FIRST_YEAR - 8; year < FIRST_YEAR && usual > 0; year++) {
            intakes.add(new Intake(id, year, usual));
        }
    }

    /** What is missing by cell when nobody is admitted in the first year: about what the usual intake would fill. */
    private double[] missing(CohortFlow flow) {
        double[] missing = new double[axes.cells()];
        for (var offering : offerings) {
            var yield = flow.yield(offering.id(), FIRST_YEAR);
            for (int i = 0; i < yield.cells().length; i++) {
                missing[yield.cells()[i]] += yield.perSeat()[i] * before.getOrDefault(offering.id(), 0);
            }
        }
        for (int c = 0; c < missing.length; c++) {
            missing[c] = (missing[c] + 0.5) * Math.exp(1.6 * random.nextDouble() - 0.6)
                    - (random.nextDouble() < 0.1 ? 5 : 0);
        }
        return missing;
    }

    SeatQuestion question() {
        var flow = CohortFlow.of(axes, offerings, intakes);
        double[] missing = missing(flow);
        double[] shortage = random.doubles(missing.length, 0.5, 2).toArray();
        double[] surplus = new double[missing.length];
        Arrays.fill(surplus, 0.3);
        var candidates = offerings.stream()
                .map(it -> new Candidate(it.id(), flow.yield(it.id(), FIRST_YEAR)))
                .toList();
        return new SeatQuestion(FIRST_YEAR, candidates, missing, shortage, surplus, limits());
    }

    private List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        var all = offerings.stream().map(Offering::id).toList();
        limits.add(Limits.classes(Basis.of("班额", "示例：班额规定"), all, 25, 50));
        limits.add(Limits.yearlyChange(Basis.of("年度增减", "示例：市局通知"), before, 0.4, true));
        limits.add(Limits.withdrawn(Basis.of("撤销", "示例：三张清单"), List.of(all.get(3))));
        for (int s = 0; s < schools; s++) {
            limits.addAll(limitsOf("学校" + s, all.subList(s * majors, (s + 1) * majors)));
        }
        return limits;
    }

    private List<Limit> limitsOf(String school, List<String> here) {
        var limits = new ArrayList<Limit>();
        double usual = here.stream().mapToInt(before::get).sum();
        limits.add(Limits.total(Basis.of(school + "总规模", "示例：招生计划批复"), here, 0, Math.round(usual * 1.1) + 20));
        limits.add(Limits.teachers(
                Basis.of(school + "师生比", "中等职业学校设置标准（待核）"), here, Math.ceil(usual * 2.9 / 20 + 1), usual * 1.85, 20));
        var five = offerings.stream()
                .filter(it -> it.school().equals(school) && it.pathway().name().equals("五年一贯制"))
                .map(Offering::id)
                .toList();
        limits.add(Limits.share(Basis.of(school + "五年一贯制", "张教领〔2024〕2号 二（四）"), five, here, 0.2, 0.5));
        limits.add(Limits.pilots(Basis.of(school + "试点", "张教领〔2024〕2号 二（一）").until(2026), five, 0, 2));
        for (int w = 0; w + 6 <= here.size(); w += 6) {
            var shared = new HashMap<String, Double>();
            here.subList(w, w + 6).forEach(it -> shared.put(it, 0.5));
            limits.add(Limits.workstations(Basis.of(school + "工位" + w, "示例：实训室台账"), shared, 60 + random.nextInt(80)));
        }
        return limits;
    }
}
