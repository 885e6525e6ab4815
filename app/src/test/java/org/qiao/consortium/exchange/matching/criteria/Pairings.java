package org.qiao.consortium.exchange.matching.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.OfferId;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;

/** Builds pairings of 李想 (示例, eighteen, 数控技术应用) and a turner's post, one trait changed at a time. */
public final class Pairings {

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private LocalDate bornOn = LocalDate.parse("2008-01-15");
    private String level = "中职";
    private String major = "660103";
    private List<String> certificates = List.of();
    private boolean male = true;
    private List<OccupationCode> wishes = List.of(new OccupationCode("6-18-01-01"));
    private List<String> regions = List.of("620702");
    private Optional<BigDecimal> payFrom = Optional.of(new BigDecimal("3000"));
    private LocalDate from = LocalDate.parse("2027-07-01");
    private Set<ContractKind> contracts = Set.of();

    private String title = "数控车工";
    private String occupation = "6-18-01-01";
    private AskedLevel asked = AskedLevel.NONE;
    private PostTerms.Education education = PostTerms.Education.ANY;
    private String region = "620702101";
    private PostTerms.Pay pay =
            PostTerms.Pay.of(new BigDecimal("4500"), new BigDecimal("7000"), PostTerms.PayUnit.MONTH);
    private Optional<LocalDate> startOn = Optional.empty();
    private ContractKind contract = ContractKind.LABOUR;
    private List<MajorCode> majors = List.of();
    private Optional<Integer> ageTo = Optional.empty();
    private Optional<PostTerms.Sex> sex = Optional.empty();
    private Set<PostTerms.Hazard> hazards = Set.of();

    public static Pairings aPairing() {
        return new Pairings();
    }

    Pairings bornOn(String day) {
        bornOn = LocalDate.parse(day);
        return this;
    }

    Pairings level(String text) {
        level = text;
        return this;
    }

    Pairings major(String code) {
        major = code;
        return this;
    }

    public Pairings certificates(String... held) {
        certificates = List.of(held);
        return this;
    }

    Pairings male(boolean is) {
        male = is;
        return this;
    }

    public Pairings wishing(String code) {
        wishes = List.of(new OccupationCode(code));
        return this;
    }

    public Pairings wantingToGoTo(String code) {
        regions = List.of(code);
        return this;
    }

    public Pairings wantingPay(BigDecimal yuan) {
        payFrom = Optional.of(yuan);
        return this;
    }

    public Pairings anyPay() {
        payFrom = Optional.empty();
        return this;
    }

    Pairings from(LocalDate day) {
        from = day;
        return this;
    }

    Pairings accepting(Set<ContractKind> kinds) {
        contracts = kinds;
        return this;
    }

    public Pairings title(String text) {
        title = text;
        return this;
    }

    public Pairings occupation(String code) {
        occupation = code;
        return this;
    }

    Pairings asking(AskedLevel level) {
        asked = level;
        return this;
    }

    public Pairings asking(PostTerms.Education least) {
        education = least;
        return this;
    }

    Pairings asking(PostTerms.Sex one) {
        sex = Optional.of(one);
        return this;
    }

    public Pairings at(String regionCode) {
        region = regionCode;
        return this;
    }

    public Pairings pay(String low, String high, PostTerms.PayUnit unit) {
        pay = PostTerms.Pay.of(new BigDecimal(low), new BigDecimal(high), unit);
        return this;
    }

    Pairings startOn(String day) {
        startOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    Pairings offering(ContractKind kind) {
        contract = kind;
        return this;
    }

    public Pairings wantingMajor(String code) {
        majors = List.of(new MajorCode(code));
        return this;
    }

    public Pairings ageTo(int years) {
        ageTo = Optional.of(years);
        return this;
    }

    Pairings hazard(PostTerms.Hazard one) {
        hazards = Set.of(one);
        return this;
    }

    public Pairing make() {
        var student = new StudentView(
                new StudentId(new UUID(0, 1)),
                "XS-2026-000001",
                new PersonName("李想"),
                Optional.empty(),
                new OrganizationId(new UUID(0, 2)),
                "数控一班",
                new MajorCode(major),
                level,
                bornOn,
                LocalDate.parse("2027-07-01"),
                "620702101",
                certificates,
                male);
        var offer = new OfferView(
                new OfferId(new UUID(0, 3)),
                "YX-2026-000001",
                student.id(),
                wishes,
                regions,
                payFrom,
                from,
                contracts,
                "",
                true);
        var post = new PostTerms(
                title,
                Optional.of(new OccupationCode(occupation)),
                "",
                asked,
                4,
                new PostTerms.Place(region, "经开区 1 号"),
                pay,
                education,
                majors,
                startOn,
                Optional.empty(),
                "操作数控车床",
                contract,
                new PostTerms.Asked(Optional.empty(), ageTo, sex, Optional.empty(), false, hazards),
                PostTerms.Offered.nothing(),
                "",
                "");
        return new Pairing(Demand.of(post), Applicant.of(student, offer, TODAY), new Affinity(0.6, "同一小类"));
    }
}
