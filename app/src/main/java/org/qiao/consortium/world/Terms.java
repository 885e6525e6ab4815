package org.qiao.consortium.world;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.AskedLevel.Scheme;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.PostTerms.Asked;
import org.qiao.consortium.exchange.PostTerms.Benefit;
import org.qiao.consortium.exchange.PostTerms.Education;
import org.qiao.consortium.exchange.PostTerms.Hazard;
import org.qiao.consortium.exchange.PostTerms.Offered;
import org.qiao.consortium.exchange.PostTerms.Pay;
import org.qiao.consortium.exchange.PostTerms.PayUnit;
import org.qiao.consortium.exchange.PostTerms.Place;
import org.qiao.consortium.world.plan.Chance;
import org.qiao.consortium.world.plan.PlannedPost;
import org.qiao.consortium.world.plan.PostTemplate;
import org.qiao.consortium.world.plan.Remarks;

/** A planned post in the words of the exchange. */
final class Terms {

    private static final int LARGE = 100;

    private final Remarks remarks;

    Terms(Remarks remarks) {
        this.remarks = remarks;
    }

    PostTerms of(PlannedPost post) {
        var template = post.template();
        var contract = ContractKind.valueOf(template.contract());
        var chance = Chance.of("terms " + post.key());
        return new PostTerms(
                post.title(),
                Optional.of(new OccupationCode(template.occupation())),
                template.trade().orElse(""),
                template.level().map(Terms::level).orElse(AskedLevel.NONE),
                post.heads(),
                new Place(post.regionCode(), post.firm().address()),
                new Pay(
                        Optional.of(post.payFrom()),
                        Optional.of(post.payTo()),
                        PayUnit.valueOf(template.payUnit()),
                        template.equivalent()),
                Education.values()[Integer.parseInt(template.education())],
                template.majors().stream().map(MajorCode::new).toList(),
                Optional.of(post.startOn()),
                Optional.of(post.untilOn()),
                post.tasks(),
                contract,
                asked(template),
                new Offered(
                        benefits(contract, post, chance),
                        contract == ContractKind.LABOUR
                                ? chance.oneOf(remarks.of("probation")).text()
                                : "",
                        template.hours()),
                "",
                "");
    }

    private static AskedLevel level(String code) {
        var parts = code.split("/", -1);
        return new AskedLevel(Scheme.valueOf(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Asked asked(PostTemplate template) {
        return new Asked(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                template.healthCertificate(),
                template.hazards().stream().map(Hazard::valueOf).collect(Collectors.toSet()));
    }

    private static Set<Benefit> benefits(ContractKind contract, PlannedPost post, Chance chance) {
        var benefits = EnumSet.noneOf(Benefit.class);
        switch (contract) {
            case LABOUR, DISPATCH -> {
                benefits.add(Benefit.FIVE_INSURANCES);
                addAt(0.15, Benefit.SHUTTLE, benefits, chance);
                addAt(0.3, Benefit.TRAINING, benefits, chance);
                addAt(post.firm().staff() >= LARGE ? 0.6 : 0.05, Benefit.HOUSING_FUND, benefits, chance);
            }
            case SEASONAL -> {
                benefits.add(Benefit.ACCIDENT_INSURANCE);
                addAt(0.7, Benefit.SHUTTLE, benefits, chance);
            }
            case TRAINEESHIP -> {
                benefits.add(Benefit.ACCIDENT_INSURANCE);
                benefits.add(Benefit.TRAINING);
            }
            case PART_TIME -> benefits.add(Benefit.ACCIDENT_INSURANCE);
        }
        addAt(0.6, Benefit.MEALS, benefits, chance);
        addAt(0.4, Benefit.LODGING, benefits, chance);
        return benefits;
    }

    private static void addAt(double share, Benefit benefit, Set<Benefit> benefits, Chance chance) {
        if (chance.happens(share)) {
            benefits.add(benefit);
        }
    }
}
