package org.qiao.consortium.governance.plan;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with plans, tasks, reports and letters. */
public enum PlanError implements ErrorCode {
    TITLE_MISSING("title-missing"),
    TEXT_TOO_LONG("text-too-long"),
    YEAR_SHAPE("year-shape"),
    YEAR_TAKEN("year-taken"),
    PLAN_NOT_OPEN("plan-not-open"),
    PLAN_EMPTY("plan-empty"),
    BASIS_MISSING("basis-missing"),
    LEAD_MISSING("lead-missing"),
    TWO_LEADS("two-leads"),
    LEAD_SUPPORTS("lead-supports"),
    UNIT_UNKNOWN("unit-unknown"),
    DATE_MISSING("date-missing"),
    DATE_BEFORE_YEAR("date-before-year"),
    DUE_BEFORE_START("due-before-start"),
    DUE_AFTER_PARENT("due-after-parent"),
    PARENT_IS_SUB("parent-is-sub"),
    CLAUSE_UNKNOWN("clause-unknown"),
    RESOLUTION_UNKNOWN("resolution-unknown"),
    TASK_NOT_OPEN("task-not-open"),
    TASK_HAS_OPEN_SUBS("task-has-open-subs"),
    PROGRESS_SHAPE("progress-shape"),
    PROGRESS_DOWN("progress-down"),
    REPORT_MISSING("report-missing"),
    REASON_MISSING("reason-missing"),
    MILESTONE_MISSING("milestone-missing"),
    MILESTONE_OUTSIDE("milestone-outside"),
    ACTION_MISSING("action-missing"),
    NOTHING_TO_CARRY("nothing-to-carry"),
    NO_NEXT_PLAN("no-next-plan"),
    LETTER_OTHER_UNIT("letter-other-unit"),
    LETTER_KIND("letter-kind"),
    LETTER_TEXT_MISSING("letter-text-missing"),
    LETTER_NOT_LATE("letter-not-late"),
    REPLY_BY_SHAPE("reply-by-shape"),
    REPLY_MISSING("reply-missing"),
    REPLIED_ALREADY("replied-already"),
    LETTER_RETURN("letter-return"),
    ESCALATED_ALREADY("escalated-already"),
    OVERTAKEN("overtaken");

    private final String code;

    PlanError(String word) {
        this.code = "governance.plan." + word;
    }

    @Override
    public String code() {
        return code;
    }
}
