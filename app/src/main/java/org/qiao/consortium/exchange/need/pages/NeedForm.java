package org.qiao.consortium.exchange.need.pages;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.shared.rule.Refusal;

/**
 * What was typed, as strings by field name; {@link #read} makes terms of it and says which fields could not be read.
 *
 * <p>Several values under one name are a group of check boxes.
 */
public record NeedForm(Map<String, List<String>> values) {

    static final List<String> MAJORS = List.of("major1", "major2", "major3");

    public static NeedForm of(Map<String, String[]> parameters) {
        var values = new HashMap<String, List<String>>();
        parameters.forEach((name, sent) -> values.put(name, List.of(sent)));
        return new NeedForm(values);
    }

    public String value(String field) {
        var all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public String[] all(String field) {
        return values.getOrDefault(field, List.of()).toArray(String[]::new);
    }

    static NeedForm of(PostTerms terms) {
        var values = new HashMap<String, List<String>>();
        put(values, "title", terms.title());
        put(values, "occupation", terms.occupation().map(OccupationCode::value).orElse(""));
        put(values, "trade", terms.trade());
        put(values, "level", terms.level().scheme().name() + "/" + terms.level().ordinal());
        put(values, "heads", terms.heads() == 0 ? "" : String.valueOf(terms.heads()));
        put(values, "region", terms.place().regionCode());
        put(values, "address", terms.place().address());
        put(values, "payFrom", amount(terms.pay().from()));
        put(values, "payTo", amount(terms.pay().to()));
        put(values, "payUnit", terms.pay().unit().name());
        put(values, "payEquivalent", amount(terms.pay().equivalent()));
        put(values, "education", terms.education().name());
        for (var i = 0; i < Math.min(MAJORS.size(), terms.majors().size()); i++) {
            put(values, MAJORS.get(i), terms.majors().get(i).value());
        }
        put(values, "startOn", terms.startOn().map(LocalDate::toString).orElse(""));
        put(values, "untilOn", terms.untilOn().map(LocalDate::toString).orElse(""));
        put(values, "tasks", terms.tasks());
        put(values, "contract", terms.contract().name());
        putAsked(values, terms.asked());
        values.put("benefits", names(terms.offered().benefits()));
        put(values, "probation", terms.offered().probation());
        put(values, "hours", terms.offered().hours());
        put(values, "realEmployer", terms.realEmployer());
        put(values, "reason", terms.reason());
        return new NeedForm(values);
    }

    private static void putAsked(Map<String, List<String>> values, PostTerms.Asked asked) {
        put(values, "ageFrom", asked.ageFrom().map(String::valueOf).orElse(""));
        put(values, "ageTo", asked.ageTo().map(String::valueOf).orElse(""));
        put(values, "sex", asked.sex().map(Enum::name).orElse(""));
        put(values, "sexGround", asked.sexGround().map(Enum::name).orElse(""));
        put(values, "healthCertificate", String.valueOf(asked.healthCertificate()));
        values.put("hazards", names(asked.hazards()));
    }

    private static void put(Map<String, List<String>> values, String field, String value) {
        values.put(field, List.of(value));
    }

    private static String amount(Optional<BigDecimal> amount) {
        return amount.map(it -> it.stripTrailingZeros().toPlainString()).orElse("");
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    /** @param refusals fields that could not be read; their terms are left empty */
    record Reading(PostTerms terms, List<Refusal> refusals) {}

    /** @param occupation the code that the field, its suggestion or its text means */
    Reading read(Optional<OccupationCode> occupation) {
        var refusals = new ArrayList<Refusal>();
        var terms = new PostTerms(
                value("title"),
                occupation,
                value("trade"),
                level(),
                whole("heads", refusals).orElse(0),
                new PostTerms.Place(value("region"), value("address")),
                new PostTerms.Pay(
                        amount("payFrom", refusals),
                        amount("payTo", refusals),
                        named(PostTerms.PayUnit.values(), "payUnit").orElse(PostTerms.PayUnit.MONTH),
                        amount("payEquivalent", refusals)),
                named(PostTerms.Education.values(), "education").orElse(PostTerms.Education.ANY),
                majors(refusals),
                date("startOn", refusals),
                date("untilOn", refusals),
                value("tasks"),
                named(ContractKind.values(), "contract").orElse(ContractKind.LABOUR),
                new PostTerms.Asked(
                        whole("ageFrom", refusals),
                        whole("ageTo", refusals),
                        named(PostTerms.Sex.values(), "sex"),
                        named(PostTerms.SexGround.values(), "sexGround"),
                        value("healthCertificate").equals("true"),
                        set(PostTerms.Hazard.class, "hazards")),
                new PostTerms.Offered(set(PostTerms.Benefit.class, "benefits"), value("probation"), value("hours")),
                value("realEmployer"),
                value("reason"));
        return new Reading(terms, refusals);
    }

    private AskedLevel level() {
        var parts = value("level").split("/", -1);
        return Arrays.stream(AskedLevel.Scheme.values())
                .filter(it -> parts.length == 2 && it.name().equals(parts[0]) && parts[1].matches("[1-9]"))
                .filter(it -> Integer.parseInt(parts[1]) <= it.levels().size())
                .findFirst()
                .map(it -> new AskedLevel(it, Integer.parseInt(parts[1])))
                .orElse(AskedLevel.NONE);
    }

    private List<MajorCode> majors(List<Refusal> refusals) {
        var majors = new ArrayList<MajorCode>();
        for (var field : MAJORS) {
            var code = value(field);
            if (MajorCode.isValid(code)) {
                majors.add(new MajorCode(code));
            } else if (!code.isEmpty() || !value(field + "Text").isEmpty()) {
                refusals.add(Refusal.of(ExchangeError.NEED_MAJOR_UNKNOWN, field, value(field + "Text")));
            }
        }
        return majors.stream().distinct().toList();
    }

    private Optional<Integer> whole(String field, List<Refusal> refusals) {
        return number(field, "\\d{1,6}", refusals).map(BigDecimal::intValueExact);
    }

    private Optional<BigDecimal> amount(String field, List<Refusal> refusals) {
        return number(field, "\\d{1,9}(\\.\\d{1,2})?", refusals);
    }

    /** Full-width digits and thousands separators are understood. */
    private Optional<BigDecimal> number(String field, String shape, List<Refusal> refusals) {
        var typed = Normalizer.normalize(value(field), Normalizer.Form.NFKC).replace(",", "");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches(shape)) {
            refusals.add(Refusal.of(ExchangeError.NEED_NUMBER_SHAPE, field, value(field)));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(typed));
    }

    private Optional<LocalDate> date(String field, List<Refusal> refusals) {
        if (value(field).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value(field)));
        } catch (DateTimeParseException notADate) {
            refusals.add(Refusal.of(ExchangeError.NEED_DATE_SHAPE, field, value(field)));
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> named(E[] all, String field) {
        return Arrays.stream(all).filter(it -> it.name().equals(value(field))).findFirst();
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type, String field) {
        var chosen = EnumSet.noneOf(type);
        var sent = List.of(all(field));
        Arrays.stream(type.getEnumConstants())
                .filter(it -> sent.contains(it.name()))
                .forEach(chosen::add);
        return chosen;
    }
}
