package org.qiao.consortium.platform.partner;

/** A token that opens nothing here: 401 when it is no token, 403 when it is one of another scope. */
final class TokenRefused extends RuntimeException {

    enum Cause {
        MISSING(401),
        UNKNOWN(401),
        EXPIRED(401),
        REVOKED(401),
        SCOPE(403);

        private final int status;

        Cause(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Cause cause;

    TokenRefused(Cause cause) {
        super(cause.name());
        this.cause = cause;
    }

    Cause why() {
        return cause;
    }
}
