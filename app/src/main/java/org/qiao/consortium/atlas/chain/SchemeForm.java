package org.qiao.consortium.atlas.chain;

import static java.util.Objects.requireNonNullElse;

/** What people write to add a scheme; as typed. */
public record SchemeForm(
        String name, String kind, String source, String validFrom, String validTo, String verification, String note) {

    /** What was not sent is empty; a choice that there is not becomes the usual one. */
    public SchemeForm {
        name = requireNonNullElse(name, "").strip();
        kind = Kind.has(kind) ? kind : Kind.CHAIN.name();
        source = requireNonNullElse(source, "").strip();
        validFrom = requireNonNullElse(validFrom, "");
        validTo = requireNonNullElse(validTo, "");
        verification = Verification.has(verification) ? verification : Verification.UNVERIFIED.name();
        note = requireNonNullElse(note, "");
    }

    static SchemeForm empty() {
        return new SchemeForm("", Kind.CHAIN.name(), "", "", "", Verification.UNVERIFIED.name(), "");
    }
}
