package org.qiao.consortium.governance.council.affairs;

import java.time.LocalDate;
import org.qiao.consortium.governance.council.LiaisonField;

/** 部门联络人. @param phone in full for 秘书处, masked for others; empty when there is none */
public record Liaison(
        LiaisonField field,
        String department,
        String holder,
        String post,
        String phone,
        LocalDate since,
        int version) {}
