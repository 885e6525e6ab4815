package org.qiao.consortium.exchange.listing.post;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms.Benefit;
import org.qiao.consortium.exchange.PostTerms.Education;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.springframework.stereotype.Component;

/** Reads the filter from an address and says it in words again; what it does not understand it leaves out. */
@Component
class PostFilterForm {

    private final Occupations occupations;
    private final Regions regions;
    private final Texts texts;

    PostFilterForm(Occupations occupations, Regions regions, Texts texts) {
        this.occupations = occupations;
        this.regions = regions;
        this.texts = texts;
    }

    PostFilter read(PageUrl asked) {
        var contract = asked.value("contract");
        var education = asked.value("education");
        return new PostFilter(
                asked.value("q"),
                occupation(asked.value("occupation"), asked.value("occupationText")),
                region(asked.value("region"), asked.value("regionText")),
                Optional.of(asked.value("pay"))
                        .filter(it -> it.matches("\\d{1,6}"))
                        .map(BigDecimal::new),
                among(Education.values(), education),
                among(ContractKind.values(), contract),
                asked.parameters().stream()
                        .filter(it -> it.getKey().equals("benefit"))
                        .flatMap(it -> among(Benefit.values(), it.getValue()).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Benefit.class))),
                asked.value("employer"),
                asked.value("state").equals("all"));
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, String name) {
        return Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst();
    }

    /** Without script only the words arrive: the nearest occupation is meant. */
    private String occupation(String code, String words) {
        if (code.matches("\\d(-\\d{2}){0,3}")) {
            return code;
        }
        return words.isEmpty()
                ? ""
                : occupations.search(words, 1).stream()
                        .findFirst()
                        .map(it -> it.code().value())
                        .orElse("");
    }

    private String region(String code, String words) {
        if (regions.list().find(code).isPresent() || words.isEmpty()) {
            return regions.list().find(code).map(CodeList.Entry::code).orElse("");
        }
        return regions.list()
                .all()
                .filter(it -> it.name().startsWith(words))
                .map(CodeList.Entry::code)
                .findFirst()
                .orElse("");
    }

    String occupationName(String code) {
        if (OccupationCode.isValid(code)) {
            return occupations
                    .find(new OccupationCode(code))
                    .map(it -> it.name())
                    .orElse(code);
        }
        return code;
    }

    String regionName(String code) {
        return code.isEmpty() ? "" : regions.nameOf(code);
    }

    /** The chosen conditions, each with the address of the list without it. */
    List<Chip> chips(PostFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        var plain = url.without("page");
        if (!filter.text().isEmpty()) {
            chips.add(chip("text", filter.text(), plain.without("q")));
        }
        if (!filter.occupation().isEmpty()) {
            chips.add(chip(
                    "occupation",
                    occupationName(filter.occupation()),
                    plain.without("occupation").without("occupationText")));
        }
        if (!filter.region().isEmpty()) {
            chips.add(chip(
                    "region",
                    regionName(filter.region()),
                    plain.without("region").without("regionText")));
        }
        filter.payFrom().ifPresent(it -> chips.add(chip("pay", Written.number(it.longValue()), plain.without("pay"))));
        filter.education().ifPresent(it -> chips.add(chip("education", it.label(), plain.without("education"))));
        filter.contract().ifPresent(it -> chips.add(chip("contract", it.label(), plain.without("contract"))));
        filter.benefits().stream()
                .sorted()
                .forEach(it -> chips.add(chip("benefit", it.label(), plain.without("benefit", it.name()))));
        if (!filter.employer().isEmpty()) {
            chips.add(chip("employer", filter.employer(), plain.without("employer")));
        }
        if (filter.closedToo()) {
            chips.add(chip("state", texts.of("exchange.listing.filter.all"), plain.without("state")));
        }
        return chips;
    }

    private Chip chip(String name, String value, PageUrl without) {
        return new Chip(texts.of("exchange.listing.filter." + name, value), without.toString());
    }
}
