package org.qiao.consortium.governance.recognition;

/** 评选标准; weights are dated parameters. */
public enum CaseCriterion {
    EFFECT("成效", "weight-effect"),
    INNOVATION("创新", "weight-innovation"),
    SPREAD("可推广", "weight-spread");

    private final String label;
    private final String parameter;

    CaseCriterion(String label, String parameter) {
        this.label = label;
        this.parameter = parameter;
    }

    public String label() {
        return label;
    }

    String parameter() {
        return parameter;
    }
}
