package org.qiao.consortium.exchange;

/** 关闭原因. What nobody could supply is kept with its cause: it is the demand that training has to answer. */
public enum CloseReason {
    FILLED("招满"),
    EXPIRED("到期"),
    WITHDRAWN("企业撤回"),
    UNSUPPLIED("招不到");

    private final String label;

    CloseReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 招不到的原因. */
    public enum Cause {
        NO_APPLICANT("没有人应聘"),
        PAY("薪酬达不到期望"),
        SKILL("应聘者技能不符"),
        PLACE("地点偏远、通勤不便"),
        CONDITIONS("工时或劳动条件不被接受"),
        OTHER("其他");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
