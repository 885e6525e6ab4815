package org.qiao.consortium.exchange.need.pages;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedFacts;
import org.qiao.consortium.exchange.need.NeedScope;
import org.qiao.consortium.exchange.need.OwnNeeds;
import org.qiao.consortium.exchange.need.rules.Employers;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refusal;
import org.springframework.stereotype.Component;

/** Lays out the form of a need: for a new one, for a draft, and again with what was typed. */
@Component
class NeedFormLayout {

    private static final List<String> FIELDS = List.of(
            "title",
            "employer",
            "occupation",
            "trade",
            "level",
            "heads",
            "region",
            "address",
            "payFrom",
            "payTo",
            "payUnit",
            "payEquivalent",
            "education",
            "major1",
            "major2",
            "major3",
            "startOn",
            "untilOn",
            "tasks",
            "contract",
            "ageFrom",
            "ageTo",
            "sex",
            "sexGround",
            "healthCertificate",
            "hazards",
            "benefits",
            "probation",
            "hours",
            "realEmployer",
            "reason");

    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final OwnNeeds own;
    private final Employers employers;
    private final Approvals approvals;
    private final NeedFacts words;
    private final Occupations occupations;
    private final Majors majors;
    private final InstantSource clock;

    NeedFormLayout(
            Frames frames,
            Texts texts,
            Problems problems,
            OwnNeeds own,
            Employers employers,
            Approvals approvals,
            NeedFacts words,
            Occupations occupations,
            Majors majors,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.own = own;
        this.employers = employers;
        this.approvals = approvals;
        this.words = words;
        this.occupations = occupations;
        this.majors = majors;
        this.clock = clock;
    }

    /** A new need at the employer's own place, where most posts are. */
    NeedFormPage blank(Viewer viewer) {
        var form = NeedForm.of(PostTerms.blank());
        var values = new HashMap<>(form.values());
        if (!NeedScope.entersForOthers(viewer)) {
            var today = BusinessTime.dateOf(clock.instant());
            var unit = employers.find(List.of(viewer.organization()), today).get(viewer.organization());
            values.put("region", List.of(unit == null ? "" : unit.regionCode()));
        }
        return page(viewer, new NeedForm(values), "", 0, FormErrors.none(), Map.of());
    }

    NeedFormPage of(Viewer viewer, String number) {
        var need = own.get(number, viewer);
        return page(viewer, NeedForm.of(need.terms()), number, need.version(), FormErrors.none(), comments(need));
    }

    /** A new need once more, with what was typed and what is wrong with it. */
    NeedFormPage again(Viewer viewer, NeedForm form, List<Refusal> refusals) {
        var all = employer(viewer, form).isPresent()
                ? refusals
                : Stream.concat(
                                Stream.of(Refusal.of(ExchangeError.NEED_EMPLOYER_MISSING, "employer")),
                                refusals.stream())
                        .toList();
        return page(viewer, form, "", 0, problems.of(all), Map.of());
    }

    NeedFormPage again(Viewer viewer, String number, int version, NeedForm form) {
        return page(viewer, form, number, version, FormErrors.none(), comments(own.get(number, viewer)));
    }

    static NeedFormPage with(NeedFormPage page, FormErrors errors) {
        return new NeedFormPage(
                page.frame(),
                errors,
                page.form(),
                page.number(),
                page.version(),
                page.employer(),
                page.chooseEmployer(),
                page.shown(),
                page.labels(),
                page.comments(),
                page.choices());
    }

    /** Whose post a new one is: the viewer's own unit's, or that chosen by number by who enters for others. */
    Optional<OrganizationId> employer(Viewer viewer, NeedForm form) {
        if (!NeedScope.entersForOthers(viewer)) {
            return Optional.of(viewer.organization());
        }
        var today = BusinessTime.dateOf(clock.instant());
        return Stream.of(form.value("employer"), form.value("employerText"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .flatMap(typed -> employers
                        .byNumber(typed, today)
                        .or(() -> employers.like(typed, 2, today).stream()
                                .filter(it -> it.name().equals(typed))
                                .findFirst()))
                .map(it -> it.id());
    }

    private Map<String, String> comments(Need need) {
        return need.status().isEditable()
                ? approvals
                        .latest(need.subject())
                        .filter(it -> !it.approved())
                        .map(outcome -> outcome.comments().stream()
                                .collect(Collectors.toMap(
                                        Approvals.FieldComment::field,
                                        it -> texts.of("exchange.need.comment", it.comment()),
                                        (one, other) -> one)))
                        .orElse(Map.of())
                : Map.of();
    }

    private NeedFormPage page(
            Viewer viewer, NeedForm form, String number, int version, FormErrors errors, Map<String, String> comments) {
        var chooses = number.isEmpty() && NeedScope.entersForOthers(viewer);
        return new NeedFormPage(
                frame(viewer, number),
                errors,
                form,
                number,
                version,
                chooses ? "" : viewer.organizationName(),
                chooses,
                shown(form),
                FIELDS.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), it -> words.label(it.endsWith("From") ? it + "Least" : it))),
                comments,
                choices(form));
    }

    private Frame frame(Viewer viewer, String number) {
        var list = new Crumb(texts.of("exchange.need.title"), "/exchange/needs");
        return number.isEmpty()
                ? frames.of(viewer, texts.of("exchange.need.new"), list)
                : frames.of(
                        viewer, texts.of("exchange.need.edit"), list, new Crumb(number, "/exchange/needs/" + number));
    }

    private Map<String, String> shown(NeedForm form) {
        var shown = new HashMap<String, String>();
        if (OccupationCode.isValid(form.value("occupation"))) {
            occupations
                    .find(new OccupationCode(form.value("occupation")))
                    .ifPresent(it -> shown.put("occupation", it.name()));
        }
        shown.put("region", words.regionName(form.value("region")));
        NeedForm.MAJORS.stream()
                .filter(it -> MajorCode.isValid(form.value(it)))
                .forEach(it ->
                        majors.find(new MajorCode(form.value(it))).ifPresent(major -> shown.put(it, major.name())));
        return shown;
    }

    private NeedFormPage.Choices choices(NeedForm form) {
        return new NeedFormPage.Choices(
                trades(form),
                levels(),
                choices(PostTerms.PayUnit.values(), PostTerms.PayUnit::label),
                choices(PostTerms.Education.values(), PostTerms.Education::label),
                choices(ContractKind.values(), ContractKind::label),
                choices(PostTerms.Sex.values(), PostTerms.Sex::label),
                choices(PostTerms.SexGround.values(), PostTerms.SexGround::label),
                choices(PostTerms.Hazard.values(), PostTerms.Hazard::label),
                choices(PostTerms.Benefit.values(), PostTerms.Benefit::label));
    }

    private List<Choice> trades(NeedForm form) {
        return OccupationCode.isValid(form.value("occupation"))
                ? occupations
                        .find(new OccupationCode(form.value("occupation")))
                        .map(it -> it.trades().stream()
                                .map(trade -> Choice.of(trade, trade))
                                .toList())
                        .orElse(List.of())
                : List.of();
    }

    private static List<Choice> levels() {
        return Arrays.stream(AskedLevel.Scheme.values())
                .flatMap(scheme -> IntStream.rangeClosed(1, scheme.levels().size())
                        .mapToObj(i -> Choice.of(
                                scheme.name() + "/" + i,
                                scheme.label() + " · " + scheme.levels().get(i - 1))))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(it -> Choice.of(it.name(), label.apply(it)))
                .toList();
    }
}
