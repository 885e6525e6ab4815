package org.qiao.consortium.governance;

import java.util.concurrent.atomic.AtomicInteger;
import org.qiao.consortium.shared.CreditCode;

/** Credit codes for tests: right check digits, no real unit. */
public final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Codes() {}

    /** @param authority first two characters, {@code 91} */
    public static CreditCode next(String authority) {
        var body = authority + "620702MAY" + "%06d".formatted(NEXT.incrementAndGet());
        for (var c : ALPHABET.toCharArray()) {
            if (CreditCode.isValid(body + c)) {
                return new CreditCode(body + c);
            }
        }
        throw new IllegalStateException(body);
    }
}
