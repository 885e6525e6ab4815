package org.qiao.consortium.exchange.need;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.shared.Role;

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

    /** An employer looks for the own ones unless the address says otherwise. */
    public static NeedFilter of(PageUrl url, Viewer viewer) {
        return new NeedFilter(
                url.value("q"),
                named(NeedStatus.values(), url.value("status")),
                url.value("occupation"),
                url.value("region"),
                url.value("unit"),
                Optional.of(url.value("payFrom"))
                        .filter(it -> it.matches("\\d{1,7}"))
                        .map(BigDecimal::new),
                named(ContractKind.values(), url.value("contract")),
                url.value("own").isEmpty()
                        ? viewer.is(Role.ENTERPRISE_CLERK)
                        : url.value("own").equals("true"));
    }

    boolean isWordsOnly() {
        return equals(new NeedFilter(words, Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), false));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst();
    }
}
