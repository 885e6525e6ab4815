package org.qiao.consortium.platform.identity;

import java.util.List;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What account.jte gets.
 *
 * @param secondFactorUrl empty for whom none is offered
 */
public record AccountPage(
        Frame frame,
        String userName,
        String name,
        String phone,
        String secondFactor,
        String secondFactorUrl,
        List<Office> offices,
        List<DeedLine> deeds,
        FormErrors errors) {

    /** One role of the person. */
    public record Office(String role, String unit, boolean current, String switchUrl) {}
}
