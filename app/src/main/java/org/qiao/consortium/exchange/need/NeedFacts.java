package org.qiao.consortium.exchange.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.platform.approval.ApprovalSubject.ReviewField;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.springframework.stereotype.Component;

/** Says a need in words: one line for each field of its form, for its own page and for whoever reviews it. */
@Component
public class NeedFacts {

    private final Occupations occupations;
    private final Majors majors;
    private final Regions regions;
    private final OrganizationNames organizations;
    private final Texts texts;

    NeedFacts(Occupations occupations, Majors majors, Regions regions, OrganizationNames organizations, Texts texts) {
        this.occupations = occupations;
        this.majors = majors;
        this.regions = regions;
        this.organizations = organizations;
        this.texts = texts;
    }

    public List<ReviewField> of(Need need) {
        var terms = need.terms();
        var fields = new ArrayList<ReviewField>();
        add(fields, "employer", organizations.nameOf(need.employer()));
        add(fields, "title", terms.title());
        fields.add(new ReviewField("occupation", occupation(terms)));
        add(fields, "trade", terms.trade());
        add(fields, "level", level(terms));
        add(fields, "heads", heads(need));
        add(fields, "region", place(terms));
        add(fields, "payFrom", pay(terms.pay()));
        add(fields, "contract", terms.contract().label());
        add(fields, "education", terms.education().label());
        add(fields, "majors", majors(terms));
        add(fields, "startOn", terms.startOn().map(LocalDate::toString).orElse(""));
        add(fields, "untilOn", terms.untilOn().map(LocalDate::toString).orElse(""));
        add(fields, "tasks", terms.tasks());
        addAsked(fields, terms);
        add(fields, "benefits", benefits(terms));
        add(fields, "probation", terms.offered().probation());
        add(fields, "hours", terms.offered().hours());
        add(fields, "realEmployer", terms.realEmployer());
        add(fields, "reason", terms.reason());
        return fields.stream().filter(it -> !it.fact().value().isEmpty()).toList();
    }

    private void addAsked(List<ReviewField> fields, PostTerms terms) {
        var asked = terms.asked();
        add(fields, "ageFrom", age(asked));
        add(fields, "sex", asked.sex().map(PostTerms.Sex::label).orElse(""));
        add(
                fields,
                "sexGround",
                asked.sexGround().map(PostTerms.SexGround::label).orElse(""));
        add(fields, "healthCertificate", asked.healthCertificate() ? texts.of("exchange.need.yes") : "");
        add(
                fields,
                "hazards",
                asked.hazards().stream().sorted().map(PostTerms.Hazard::label).collect(Collectors.joining("、")));
    }

    private void add(List<ReviewField> fields, String name, String value) {
        fields.add(new ReviewField(name, Fact.of(label(name), value)));
    }

    public String label(String field) {
        return texts.of("exchange.need.field." + field);
    }

    private Fact occupation(PostTerms terms) {
        return terms.occupation()
                .map(code -> {
                    var found = occupations.find(code);
                    var name = found.map(Occupations.OccupationView::name).orElse("");
                    var draft = found.filter(it -> !it.confirmed()).isPresent()
                            ? texts.of("exchange.need.unconfirmed-code")
                            : "";
                    return new Fact(
                            label("occupation"), (code + " " + name + draft).strip(), "/atlas/occupations/" + code);
                })
                .orElse(Fact.of(label("occupation"), ""));
    }

    private String level(PostTerms terms) {
        return terms.level().scheme() == AskedLevel.Scheme.NONE
                ? terms.level().label()
                : texts.of(
                        "exchange.need.level",
                        terms.level().scheme().label(),
                        terms.level().label());
    }

    private String heads(Need need) {
        var heads = String.valueOf(need.terms().heads());
        return need.filled() == 0
                ? texts.of("exchange.need.heads", heads)
                : texts.of("exchange.need.heads-filled", heads, String.valueOf(need.filled()));
    }

    String place(PostTerms terms) {
        return terms.place()
                .in(regionName(terms.place().regionCode()), terms.place().address());
    }

    /** County and township, or province to county: without what everybody here knows. */
    public String regionName(String code) {
        if (code.isEmpty()) {
            return "";
        }
        var path = regions.list().pathTo(code);
        return path.isEmpty()
                ? code
                : path.stream()
                        .skip(Math.max(0, path.size() - 2))
                        .map(it -> it.name())
                        .collect(Collectors.joining(" "));
    }

    /** 4,500–7,000 元/月; empty while one end is missing. */
    public String payBand(PostTerms.Pay pay) {
        if (pay.from().isEmpty() || pay.to().isEmpty()) {
            return "";
        }
        var from = Written.yuan(pay.from().get());
        var to = Written.yuan(pay.to().get());
        var band = from.equals(to) ? from : from + "–" + to;
        return band + " " + pay.unit().label();
    }

    private String pay(PostTerms.Pay pay) {
        var text = payBand(pay);
        return pay.equivalent()
                .map(it -> texts.of("exchange.need.pay-equivalent", text, Written.yuan(it)))
                .orElse(text);
    }

    private String majors(PostTerms terms) {
        return terms.majors().stream()
                .map(code -> code + " "
                        + majors.find(code).map(Majors.MajorView::name).orElse(""))
                .collect(Collectors.joining("、"));
    }

    private String age(PostTerms.Asked asked) {
        if (asked.ageFrom().isEmpty() && asked.ageTo().isEmpty()) {
            return "";
        }
        var from = asked.ageFrom().map(String::valueOf).orElse("16");
        return asked.ageTo()
                .map(to -> texts.of("exchange.need.age", from, String.valueOf(to)))
                .orElseGet(() -> texts.of("exchange.need.age-from", from));
    }

    private static String benefits(PostTerms terms) {
        return terms.offered().benefits().stream()
                .sorted(Comparator.naturalOrder())
                .map(PostTerms.Benefit::label)
                .collect(Collectors.joining("、"));
    }
}
