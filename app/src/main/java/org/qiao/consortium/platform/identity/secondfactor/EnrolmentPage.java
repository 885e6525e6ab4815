package org.qiao.consortium.platform.identity.secondfactor;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What second-factor/enrolment.jte gets.
 *
 * @param code the drawing that a telephone scans, as an address
 * @param secret the same to type, in groups of four
 * @param action where the confirming code goes
 */
public record EnrolmentPage(Frame frame, String code, String secret, String action, FormErrors errors) {}
