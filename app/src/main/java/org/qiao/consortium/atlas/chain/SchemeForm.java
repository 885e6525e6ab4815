package org.qiao.consortium.atlas.chain;

/** What people write to add a scheme; as typed. */
public record SchemeForm(
        String name, String kind, String source, String validFrom, String validTo, String verification, String note) {

    static SchemeForm empty() {
        return new SchemeForm("", Kind.CHAIN.name(), "", "", "", Verification.UNVERIFIED.name(), "");
    }
}
