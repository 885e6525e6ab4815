package org.qiao.consortium.platform.identity.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 动态验证码 — time-based one-time passwords (RFC 6238): HMAC-SHA-1, six digits, steps of thirty seconds, which is what every
 * authenticator understands. Twenty lines of the JDK's HMAC, checked against the RFC's own vectors, so no library.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    /** 160 bits, the length of the HMAC (RFC 4226, 4). */
    static final int SECRET_BYTES = 20;
    /** A telephone's clock may be one step off (RFC 6238, 5.2). */
    private static final int SKEW = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long stepOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code was typed, now or one step beside it; nothing when it is none of them. */
    static OptionalLong stepOf(byte[] secret, String code, Instant at) {
        var now = stepOf(at);
        return LongStream.rangeClosed(now - SKEW, now + SKEW)
                .filter(it -> code(secret, it).equals(code))
                .findFirst();
    }

    /** The secret as people type it, without padding. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var one : secret) {
            buffer = buffer << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(buffer >> bits - 5 & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }
}
