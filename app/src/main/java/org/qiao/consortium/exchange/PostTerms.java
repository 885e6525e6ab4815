package org.qiao.consortium.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.OccupationCode;

/**
 * 岗位条件 — what a post is, what it asks and what it offers. A draft may leave anything empty.
 *
 * @param title as the employer calls it
 * @param trade 工种 of the occupation, empty when none is meant
 * @param heads wanted in all, 0 while not filled in
 * @param education least education asked
 * @param majors that fit; empty when any does
 * @param untilOn last day to apply
 * @param realEmployer for whom the person will work, when the employer is an agency
 * @param reason why a condition is set that in principle should not be (age)
 */
public record PostTerms(
        String title,
        Optional<OccupationCode> occupation,
        String trade,
        AskedLevel level,
        int heads,
        Place place,
        Pay pay,
        Education education,
        List<MajorCode> majors,
        Optional<LocalDate> startOn,
        Optional<LocalDate> untilOn,
        String tasks,
        ContractKind contract,
        Asked asked,
        Offered offered,
        String realEmployer,
        String reason) {

    public PostTerms {
        majors = List.copyOf(majors);
    }

    /** Nothing filled in yet. */
    public static PostTerms blank() {
        return new PostTerms(
                "",
                Optional.empty(),
                "",
                AskedLevel.NONE,
                0,
                new Place("", ""),
                Pay.blank(),
                Education.ANY,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                ContractKind.LABOUR,
                Asked.nothing(),
                Offered.nothing(),
                "",
                "");
    }

    /** The youngest age at which the post may be taken: what it asks, never below 16, 18 for work barred to minors. */
    public int leastAge() {
        var lawful = asked.hazards().isEmpty() ? 16 : 18;
        return Math.max(lawful, asked.ageFrom().orElse(lawful));
    }

    /** @param regionCode GB/T 2260, six digits or nine with the township; empty while not filled in */
    public record Place(String regionCode, String address) {

        /** @param region its name, {@code 甘州区 小满镇}: left out where the address says it itself */
        public String in(String region, String shownAddress) {
            return shownAddress.contains(region.replace(" ", ""))
                    ? shownAddress
                    : (region + " " + shownAddress).strip();
        }
    }

    /** 薪酬单位. */
    public enum PayUnit {
        MONTH("元/月"),
        DAY("元/日"),
        HOUR("元/时"),
        PIECE("元/件");

        private final String label;

        PayUnit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param from yuan, lower end
     * @param to yuan, upper end; the same as {@code from} for a fixed pay
     * @param equivalent of a piece rate: yuan a month that an average worker earns, an hour in part-time work
     */
    public record Pay(
            Optional<BigDecimal> from, Optional<BigDecimal> to, PayUnit unit, Optional<BigDecimal> equivalent) {

        /** To the cent, so that 4500 as typed and 4500.00 as stored are the same. */
        public Pay {
            from = from.map(Pay::toTheCent);
            to = to.map(Pay::toTheCent);
            equivalent = equivalent.map(Pay::toTheCent);
        }

        private static BigDecimal toTheCent(BigDecimal amount) {
            return amount.setScale(2, RoundingMode.HALF_UP);
        }

        public static Pay blank() {
            return new Pay(Optional.empty(), Optional.empty(), PayUnit.MONTH, Optional.empty());
        }

        public static Pay of(BigDecimal from, BigDecimal to, PayUnit unit) {
            return new Pay(Optional.of(from), Optional.of(to), unit, Optional.empty());
        }
    }

    /** 学历要求, as advertisements ask it; the least that is enough. */
    public enum Education {
        ANY("不限"),
        JUNIOR("初中及以下"),
        SECONDARY("高中/中专/技校"),
        COLLEGE("大专"),
        BACHELOR("本科"),
        MASTER("硕士"),
        DOCTOR("博士");

        private final String label;

        Education(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Two digits, as advertisements are coded: 00 for any, 06 for a doctor. */
        public String code() {
            return "0" + ordinal();
        }
    }

    public enum Sex {
        MALE("男"),
        FEMALE("女");

        private final String label;

        Sex(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why a post may name a sex at all. */
    public enum SexGround {
        FORBIDDEN_FOR_WOMEN("女职工禁忌从事的劳动"),
        PRIVACY("涉及服务对象隐私（如女生宿舍、助浴）");

        private final String label;

        SexGround(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Work barred to those under 18. */
    public enum Hazard {
        HEIGHT("高处作业"),
        UNDERGROUND("井下作业"),
        TOXIC("有毒有害"),
        EXPLOSIVE("易燃易爆"),
        HEAVY("过重体力劳动"),
        NIGHTLIFE("酒吧、歌舞厅、网吧等场所");

        private final String label;

        Hazard(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param healthCertificate 健康证, where the work lawfully asks for it */
    public record Asked(
            Optional<Integer> ageFrom,
            Optional<Integer> ageTo,
            Optional<Sex> sex,
            Optional<SexGround> sexGround,
            boolean healthCertificate,
            Set<Hazard> hazards) {

        public Asked {
            hazards = Set.copyOf(hazards);
        }

        public static Asked nothing() {
            return new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Set.of());
        }
    }

    /** 待遇. */
    public enum Benefit {
        MEALS("包吃或餐补"),
        LODGING("提供住宿"),
        SHUTTLE("班车"),
        FIVE_INSURANCES("五险"),
        HOUSING_FUND("公积金"),
        ACCIDENT_INSURANCE("意外险"),
        TRAINING("带薪培训");

        private final String label;

        Benefit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param probation 试用期 in words
     * @param hours 工时 in words
     */
    public record Offered(Set<Benefit> benefits, String probation, String hours) {

        public Offered {
            benefits = Set.copyOf(benefits);
        }

        public static Offered nothing() {
            return new Offered(Set.of(), "", "");
        }
    }
}
