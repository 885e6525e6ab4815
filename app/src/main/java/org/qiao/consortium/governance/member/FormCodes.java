package org.qiao.consortium.governance.member;

import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Industries;
import org.qiao.consortium.platform.codes.Regions;
import org.springframework.stereotype.Component;

/** The lists from which a unit's codes are. */
@Component
public final class FormCodes {

    private final Regions regionCodes;
    private final Industries industryCodes;

    FormCodes(Regions regionCodes, Industries industryCodes) {
        this.regionCodes = regionCodes;
        this.industryCodes = industryCodes;
    }

    public CodeList regions() {
        return regionCodes.list();
    }

    public CodeList industries() {
        return industryCodes.list();
    }
}
