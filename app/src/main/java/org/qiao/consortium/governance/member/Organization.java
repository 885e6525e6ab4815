package org.qiao.consortium.governance.member;

import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/** 单位 — a unit as it stands in the register. */
record Organization(OrganizationId id, String number, Particulars particulars, int version) {

    SubjectRef subject() {
        return subjectOf(id);
    }

    static SubjectRef subjectOf(OrganizationId id) {
        return new SubjectRef("governance.organization", id.value());
    }
}
