package org.qiao.consortium.exchange.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** What was typed; the text beside each code is what is looked up when the page works without script. */
public record OfferForm(
        @Nullable String occupation1,
        @Nullable String occupation1Text,
        @Nullable String occupation2,
        @Nullable String occupation2Text,
        @Nullable String occupation3,
        @Nullable String occupation3Text,
        @Nullable List<String> regions,
        @Nullable String pay,
        @Nullable String from,
        @Nullable List<String> contracts,
        @Nullable String text) {

    private static final BigDecimal MOST_PAY = new BigDecimal("100000");

    static OfferForm of(Offer.Wishes wishes, Function<OccupationCode, String> names) {
        var codes = wishes.occupations();
        return new OfferForm(
                code(codes, 0),
                name(codes, 0, names),
                code(codes, 1),
                name(codes, 1, names),
                code(codes, 2),
                name(codes, 2, names),
                wishes.regions(),
                wishes.payFrom()
                        .map(it -> it.stripTrailingZeros().toPlainString())
                        .orElse(""),
                wishes.from().map(LocalDate::toString).orElse(""),
                wishes.contracts().stream().map(Enum::name).toList(),
                wishes.text());
    }

    private static String code(List<OccupationCode> codes, int index) {
        return index < codes.size() ? codes.get(index).value() : "";
    }

    private static String name(List<OccupationCode> codes, int index, Function<OccupationCode, String> names) {
        return index < codes.size() ? names.apply(codes.get(index)) : "";
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    public String[] chosenRegions() {
        return Objects.requireNonNullElse(regions, List.<String>of()).toArray(String[]::new);
    }

    public String[] chosenContracts() {
        return Objects.requireNonNullElse(contracts, List.<String>of()).toArray(String[]::new);
    }

    public String value(@Nullable String typed) {
        return text(typed);
    }

    /**
     * @param byName finds an occupation by what was typed, when no code came along
     * @throws Refused with every field that cannot be read
     */
    Offer.Wishes toWishes(Function<String, Optional<OccupationCode>> byName, Function<String, Boolean> isRegion) {
        var refusals = new ArrayList<Refusal>();
        var occupations = new ArrayList<OccupationCode>();
        occupation(occupation1, occupation1Text, "occupation1", byName, refusals)
                .ifPresent(occupations::add);
        occupation(occupation2, occupation2Text, "occupation2", byName, refusals)
                .ifPresent(occupations::add);
        occupation(occupation3, occupation3Text, "occupation3", byName, refusals)
                .ifPresent(occupations::add);
        var wishes = new Offer.Wishes(
                occupations.stream().distinct().toList(),
                Arrays.stream(chosenRegions())
                        .filter(isRegion::apply)
                        .distinct()
                        .toList(),
                payOf(refusals),
                fromOf(refusals),
                contractsOf(),
                text(text));
        Refused.ifAny(refusals);
        return wishes;
    }

    private static Optional<OccupationCode> occupation(
            @Nullable String code,
            @Nullable String typed,
            String field,
            Function<String, Optional<OccupationCode>> byName,
            List<Refusal> refusals) {
        if (OccupationCode.isValid(text(code))) {
            return Optional.of(new OccupationCode(text(code)));
        }
        if (text(typed).isEmpty()) {
            return Optional.empty();
        }
        var found = byName.apply(text(typed));
        if (found.isEmpty()) {
            refusals.add(Refusal.of(OfferError.OCCUPATION_UNKNOWN, field, text(typed)));
        }
        return found;
    }

    private Optional<BigDecimal> payOf(List<Refusal> refusals) {
        var typed = text(pay).replace(",", "");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            var amount = new BigDecimal(typed);
            if (amount.signum() > 0 && amount.compareTo(MOST_PAY) <= 0) {
                return Optional.of(amount);
            }
        }
        refusals.add(Refusal.of(OfferError.PAY_SHAPE, "pay"));
        return Optional.empty();
    }

    private Optional<LocalDate> fromOf(List<Refusal> refusals) {
        if (text(from).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(from)));
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.of(OfferError.FROM_SHAPE, "from"));
            return Optional.empty();
        }
    }

    private Set<ContractKind> contractsOf() {
        var chosen = EnumSet.noneOf(ContractKind.class);
        for (var kind : ContractKind.values()) {
            if (Arrays.asList(chosenContracts()).contains(kind.name())) {
                chosen.add(kind);
            }
        }
        return chosen;
    }
}
