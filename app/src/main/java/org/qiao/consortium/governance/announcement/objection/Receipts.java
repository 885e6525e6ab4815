package org.qiao.consortium.governance.announcement.objection;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.qiao.consortium.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/** 查询码 — the code with which somebody without an account reads the answer; only its digest is kept. */
@Component
class Receipts {

    private static final int TOKEN_BYTES = 18;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Receipts(Secrets secrets) {
        this.secrets = secrets;
    }

    String anew() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }

    byte[] digestOf(String token) {
        return secrets.digest("objection-token", token);
    }
}
