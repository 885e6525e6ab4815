package org.qiao.consortium.governance.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 设立、变更、撤销机构. */
@Component
@Transactional
public class SetUpBody {

    private static final String NUMBER_KIND = "JG";

    private final BodyStore store;
    private final OrganizationNames units;
    private final Numbers numbers;
    private final Deeds deeds;

    SetUpBody(BodyStore store, OrganizationNames units, Numbers numbers, Deeds deeds) {
        this.store = store;
        this.units = units;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /** @param example invented (示例) */
    public Body setUp(BodyForm form, boolean example, Viewer by, Instant at) {
        Refused.ifAny(refusals(form, Optional.empty(), by.consortium()));
        var number = numbers.next(NUMBER_KIND, BusinessTime.dateOf(at).getYear());
        var body = new Body(
                new BodyId(Uuid7.at(at)), number, by.consortium(), terms(form, example, by), Optional.empty(), 0);
        store.insert(body);
        deeds.record(
                Deed.of("governance.body.set-up", body.subject(), number)
                        .with("kind", body.terms().kind().name()),
                by.actor(),
                at);
        return body;
    }

    /** @param version as the form was opened with */
    public void revise(Body body, BodyForm form, int version, Viewer by, Instant at) {
        var refusals = refusals(form, Optional.of(body), by.consortium());
        Refused.ifAny(body.isEnded() ? List.of(Refusal.of(CouncilError.ENDED, "")) : refusals);
        store.save(body, terms(form, body.terms().example(), by), version);
        deeds.record(Deed.of("governance.body.revised", body.subject(), body.number()), by.actor(), at);
    }

    /** What a charter in force says about how the body decides. */
    public void decideBy(BodyId id, WayOfDeciding way, Viewer by, Instant at) {
        var body = store.get(by.consortium(), id);
        var it = body.terms();
        var terms = new Body.Terms(
                it.kind(),
                it.name(),
                it.parent(),
                it.topic(),
                it.homeUnit(),
                it.remit(),
                way,
                it.foundedOn(),
                it.example());
        store.save(body, terms, body.version());
        deeds.record(
                Deed.of("governance.body.way-set", body.subject(), body.number())
                        .because(way.basis()),
                by.actor(),
                at);
    }

    public void end(Body body, String reason, Viewer by, Instant at) {
        var hasBodies = store.standing(by.consortium()).stream()
                .anyMatch(it -> it.terms().parent().filter(body.id()::equals).isPresent());
        Refused.ifAny(
                reason.isBlank()
                        ? List.of(Refusal.of(CouncilError.REASON_MISSING, "reason"))
                        : body.isEnded()
                                ? List.of(Refusal.of(CouncilError.ENDED, ""))
                                : hasBodies ? List.of(Refusal.of(CouncilError.HAS_BODIES, "")) : List.of());
        store.end(body, BusinessTime.dateOf(at));
        deeds.record(
                Deed.of("governance.body.ended", body.subject(), body.number()).because(reason.strip()),
                by.actor(),
                at);
    }

    private List<Refusal> refusals(BodyForm form, Optional<Body> known, ConsortiumId consortium) {
        var others = store.standing(consortium).stream()
                .filter(it -> known.filter(body -> body.id().equals(it.id())).isEmpty())
                .toList();
        var kind = form.readKind();
        var parent = store.find(consortium, Typed.text(form.parent()));
        return Rule.refusals(
                BodyRules.ENTRY,
                new BodyRules.Entry(
                        kind,
                        Typed.text(form.name()),
                        others.stream().anyMatch(it -> it.terms().name().equals(Typed.text(form.name()))),
                        kind.filter(BodyKind::isSingle).isPresent()
                                && others.stream()
                                        .anyMatch(it -> kind.get() == it.terms().kind()),
                        !Typed.text(form.parent()).isEmpty(),
                        parent.filter(it -> !it.isEnded()).map(it -> it.terms().kind()),
                        Typed.text(form.topic()),
                        unitTyped(form),
                        homeUnit(form).isPresent(),
                        Typed.text(form.remit()),
                        form.readDecides(),
                        Typed.text(form.basis()),
                        form.readInterval(),
                        Typed.date(form.foundedOn())));
    }

    private static boolean unitTyped(BodyForm form) {
        return !Typed.text(form.homeUnit()).isEmpty()
                || !Typed.text(form.homeUnitText()).isEmpty();
    }

    private Optional<OrganizationId> homeUnit(BodyForm form) {
        return units.ofNumber(Typed.text(form.homeUnit()));
    }

    private Body.Terms terms(BodyForm form, boolean example, Viewer by) {
        return new Body.Terms(
                form.readKind().orElseThrow(),
                Typed.text(form.name()),
                store.find(by.consortium(), Typed.text(form.parent())).map(Body::id),
                Typed.text(form.topic()),
                homeUnit(form),
                Typed.text(form.remit()),
                form.way(),
                Typed.date(form.foundedOn()).orElseThrow(),
                example);
    }

    /** The body of this number in the viewer's consortium; any other is not found. */
    @Transactional(readOnly = true)
    public Body get(Viewer viewer, String number) {
        return store.find(viewer.consortium(), number).orElseThrow(() -> new NotFound(Body.KIND, number));
    }
}
