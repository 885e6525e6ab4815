package org.qiao.consortium.exchange.listing.report;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.exchange.listing.post.PostRow;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 举报一个岗位. @param days within which 秘书处 answers */
public record ReportFormPage(Frame frame, PostRow post, String kind, String text, int days, FormErrors errors) {

    public List<Choice> kinds() {
        return Arrays.stream(ReportKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
