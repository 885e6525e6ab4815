package org.qiao.consortium.platform.identity.secondfactor;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/** What second-factor/codes.jte gets; shown once. @param next where to go on */
public record RecoveryCodesPage(Frame frame, String userName, List<String> codes, String next) {

    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }
}
