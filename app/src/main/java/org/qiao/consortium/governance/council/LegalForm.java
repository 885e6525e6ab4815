package org.qiao.consortium.governance.council;

/** 法人形式. */
public enum LegalForm {
    COMPANY("企业法人"),
    PUBLIC_INSTITUTION("事业法人"),
    PRIVATE_NON_ENTERPRISE("民办非企业单位"),
    SOCIAL_ORGANIZATION("社会团体"),
    UNREGISTERED("未登记");

    private final String label;

    LegalForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
