package org.qiao.consortium.exchange.offer;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What form.jte gets.
 *
 * @param url of the page, to which the form goes
 * @param status empty before the first save
 * @param forAnother whether the school types it in for the student
 * @param who the student, masked, when the school looks
 * @param aims names of the occupations that the student's major leads to
 */
public record OfferPage(
        Frame frame,
        String url,
        Optional<OfferStatus> status,
        boolean recommended,
        boolean forAnother,
        String who,
        String aims,
        List<Choice> regions,
        OfferForm form,
        FormErrors errors) {}
