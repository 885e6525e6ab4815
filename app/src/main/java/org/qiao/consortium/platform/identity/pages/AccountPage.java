package org.qiao.consortium.platform.identity.pages;

import java.util.List;
import org.qiao.consortium.platform.identity.outside.OutsideSignIn;
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
        List<Place> sessions,
        List<OutsideSignIn.Place> outside,
        List<DeedLine> deeds,
        FormErrors errors) {

    /** @param here whether it is the session that looks at the page @param endUrl where a POST signs it out */
    public record Place(
            String device, String address, String since, String lastSeen, boolean half, boolean here, String endUrl) {}

    /** One role of the person. */
    public record Office(String role, String unit, boolean current, String switchUrl) {}
}
