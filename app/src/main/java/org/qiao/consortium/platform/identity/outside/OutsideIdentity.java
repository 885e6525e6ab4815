package org.qiao.consortium.platform.identity.outside;

/**
 * 外部身份 — who somebody is elsewhere.
 *
 * @param provider key of the provider
 * @param realm address of the provider, so that another provider's subject of the same name is another
 * @param subject what the provider calls the person
 */
record OutsideIdentity(String provider, String realm, String subject) {

    /** Enough for the owner to recognise it. */
    String masked() {
        return subject.codePointCount(0, subject.length()) <= 2
                ? "**"
                : subject.substring(0, subject.offsetByCodePoints(0, 2)) + "****";
    }
}
