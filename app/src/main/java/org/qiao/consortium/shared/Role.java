package org.qiao.consortium.shared;

/** 角色 — what a person acts as within one unit. */
public enum Role {
    PLATFORM_ADMIN("平台管理员"),
    SECRETARIAT("秘书处"),
    LEADING_OFFICE("领导小组办公室"),
    DEPARTMENT("主管部门"),
    AREA_CLERK("园区/乡镇经办"),
    SCHOOL_CLERK("学校经办"),
    CLASS_TEACHER("班主任"),
    ENTERPRISE_CLERK("企业经办"),
    STUDENT("学生");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
