package org.qiao.consortium.platform.privacy.mine;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.privacy.PersonalDataSource.Agreement;
import org.qiao.consortium.platform.privacy.PersonalDataSource.Held;
import org.qiao.consortium.platform.privacy.request.RequestRow;

/** What one reads about oneself. @param kind and {@code text} of a request that was refused, as typed */
public record MyDataPage(
        Frame frame,
        List<Held> held,
        List<Agreement> agreements,
        List<DeedLine> looks,
        List<RequestRow> requests,
        List<Choice> kinds,
        String kind,
        String text,
        String keeper,
        int answerDays,
        FormErrors errors) {}
