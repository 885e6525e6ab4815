package org.qiao.consortium.exchange.need;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * What somebody looks for in the list, as it came in the address; what cannot be understood is not asked.
 *
 * @param words in title, number or the employer's name
 * @param own only those of the viewer's unit and those it entered
 */
public record NeedFilter(
        String words,
        Optional<NeedStatus> status,
        String occupation,
        String region,
        String unit,
        Optional<BigDecimal> payFrom,
        Optional<ContractKind> contract,
        boolean own) {

    /** @param ownByDefault what an address that does not say is taken for */
    public static NeedFilter of(PageUrl url, boolean ownByDefault) {
        return new NeedFilter(
                value(url, "q"),
                named(NeedStatus.values(), value(url, "status")),
                value(url, "occupation"),
                value(url, "region"),
                value(url, "unit"),
                Optional.of(value(url, "payFrom"))
                        .filter(it -> it.matches("\\d{1,7}"))
                        .map(BigDecimal::new),
                named(ContractKind.values(), value(url, "contract")),
                value(url, "own").isEmpty() ? ownByDefault : value(url, "own").equals("true"));
    }

    private static String value(PageUrl url, String name) {
        return url.parameters().stream()
                .filter(it -> it.getKey().equals(name))
                .map(it -> it.getValue().strip())
                .findFirst()
                .orElse("");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst();
    }
}
