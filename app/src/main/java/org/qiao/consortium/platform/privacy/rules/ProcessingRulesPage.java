package org.qiao.consortium.platform.privacy.rules;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.privacy.ProcessingSource;

/**
 * 个人信息处理规则, as everybody reads them.
 *
 * @param contact who answers, as the operator set it; empty points to the page of contacts
 * @param current false for a version that is not in force any more, or not yet
 */
public record ProcessingRulesPage(
        Frame frame,
        String handler,
        String contact,
        ProcessingVersion version,
        boolean current,
        List<ProcessingSource.Consented> consented,
        List<Version> versions,
        int answerDays) {

    public record Version(int number, LocalDate effectiveOn, String summary) {}
}
