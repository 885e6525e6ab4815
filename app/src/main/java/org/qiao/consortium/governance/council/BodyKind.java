package org.qiao.consortium.governance.council;

import java.util.EnumSet;
import java.util.Set;

/** 机构类别: which is under which, and which stands beside the consortium. */
public enum BodyKind {
    LEADING_GROUP("领导小组", Decides.DELIBERATION),
    COUNCIL("理事会", Decides.VOTE),
    SECRETARIAT("秘书处", Decides.NONE),
    EXPERT_COMMITTEE("专家咨询委员会", Decides.VOTE),
    SCHOOL_PLACE_COMMITTEE("校地合作委员会", Decides.VOTE),
    SCHOOL_ENTERPRISE_COMMITTEE("校企合作委员会", Decides.VOTE),
    PROJECT_BOARD("项目联管会", Decides.VOTE),
    STEERING_COMMITTEE("专业群建设指导委员会", Decides.VOTE),
    GUIDANCE_COMMITTEE("教学指导委员会（教指委）", Decides.VOTE),
    EDUCATION_GROUP("职教集团", Decides.VOTE),
    ALLIANCE("行业产教联盟", Decides.VOTE),
    REFORM_TEAM("市级改革专班", Decides.DELIBERATION),
    WORK_TEAM("成员单位工作专班", Decides.NONE);

    private final String label;
    private final Decides usual;

    BodyKind(String label, Decides usual) {
        this.label = label;
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    /** How such a body decides when nothing else is said. */
    public Decides usual() {
        return usual;
    }

    /** Kinds of bodies under which it may stand; none for those at the top and beside the consortium. */
    public Set<BodyKind> parents() {
        return switch (this) {
            case COUNCIL -> EnumSet.of(LEADING_GROUP);
            case SECRETARIAT, EXPERT_COMMITTEE, SCHOOL_PLACE_COMMITTEE, SCHOOL_ENTERPRISE_COMMITTEE ->
                EnumSet.of(COUNCIL);
            case PROJECT_BOARD -> EnumSet.of(SCHOOL_ENTERPRISE_COMMITTEE);
            case STEERING_COMMITTEE -> EnumSet.of(COUNCIL, SCHOOL_ENTERPRISE_COMMITTEE, GUIDANCE_COMMITTEE);
            case WORK_TEAM -> EnumSet.of(SECRETARIAT, LEADING_GROUP);
            case LEADING_GROUP, GUIDANCE_COMMITTEE, EDUCATION_GROUP, ALLIANCE, REFORM_TEAM ->
                EnumSet.noneOf(BodyKind.class);
        };
    }

    /** Whether it must stand under another. A council may be there before its leading group. */
    public boolean needsParent() {
        return !parents().isEmpty() && this != COUNCIL && this != WORK_TEAM && this != STEERING_COMMITTEE;
    }

    /** Whether a consortium has at most one. */
    public boolean isSingle() {
        return this == LEADING_GROUP || this == COUNCIL || this == SECRETARIAT;
    }

    /** Whether it belongs to a city body or a unit rather than to the consortium's own line. */
    public boolean isBeside() {
        return this == GUIDANCE_COMMITTEE || this == EDUCATION_GROUP || this == ALLIANCE || this == REFORM_TEAM;
    }

    /** Whether a unit sets it up. */
    public boolean needsHomeUnit() {
        return this == WORK_TEAM || this == GUIDANCE_COMMITTEE || this == EDUCATION_GROUP;
    }

    /** Whether it is for one 专业群 or one project. */
    public boolean needsTopic() {
        return this == STEERING_COMMITTEE || this == PROJECT_BOARD;
    }
}
