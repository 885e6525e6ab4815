package org.qiao.consortium.platform.identity.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What person.jte gets.
 *
 * @param secondFactorSince a date; empty when there is none
 * @param code an activation code that was just made; empty otherwise
 */
public record PersonPage(
        Frame frame,
        String url,
        String userName,
        String phone,
        String createdOn,
        boolean activated,
        boolean active,
        boolean oneself,
        String secondFactorSince,
        List<AccountPage.Office> offices,
        List<DeedLine> deeds,
        String code) {}
