package org.qiao.consortium.platform.identity.secondfactor;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What second-factor/show.jte gets.
 *
 * @param since a date; empty while there is none
 * @param required whether a role of the person requires one
 */
public record SecondFactorPage(Frame frame, String since, int codesLeft, boolean required, FormErrors errors) {}
