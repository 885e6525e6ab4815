package org.qiao.consortium.governance;

/** 单位类别. */
public enum OrganizationKind {
    GOVERNMENT("政府"),
    PARK("园区"),
    SCHOOL("学校"),
    ENTERPRISE("企业"),
    INDUSTRY("行业"),
    RESEARCH("科研"),
    EXTERNAL("外部单位");

    private final String label;

    OrganizationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
