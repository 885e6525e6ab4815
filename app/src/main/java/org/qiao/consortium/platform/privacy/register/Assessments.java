package org.qiao.consortium.platform.privacy.register;

import static org.qiao.consortium.platform.db.Tables.IMPACT_ASSESSMENT;
import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 影响评估登记 (个人信息保护法 第五十五、五十六条): written once, never changed; another view is another assessment. */
@Component
public class Assessments {

    /** 须评估的情形. */
    public enum Occasion {
        SENSITIVE("处理敏感个人信息"),
        AUTOMATED("自动化决策"),
        ENTRUSTED("委托处理或向其他处理者提供"),
        PUBLISHED("公开个人信息"),
        ABROAD("向境外提供"),
        OTHER("其他有重大影响的活动");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 结论. */
    public enum Conclusion {
        MAY("可以处理"),
        MAY_WITH_MEASURES("采取措施后可以处理"),
        MAY_NOT("不得处理");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As typed. */
    public record Form(
            String title, String occasion, String purpose, String impact, String measures, String conclusion) {

        static Form empty() {
            return new Form("", "", "", "", "", "");
        }

        Optional<Occasion> chosen() {
            return Arrays.stream(Occasion.values())
                    .filter(it -> it.name().equals(occasion))
                    .findFirst();
        }

        Optional<Conclusion> concluded() {
            return Arrays.stream(Conclusion.values())
                    .filter(it -> it.name().equals(conclusion))
                    .findFirst();
        }
    }

    /** One line. */
    public record Assessment(
            String number,
            String title,
            Occasion occasion,
            String purpose,
            String impact,
            String measures,
            Conclusion conclusion,
            LocalDate on,
            LocalDate keepUntil,
            String by) {}

    private static final String LAW = "personal-information-protection-law";
    private static final List<Rule<Form>> RULES = List.of(
            rule(RegisterError.TITLE_MISSING, "title", it -> !it.title().isBlank()),
            rule(
                    RegisterError.OCCASION_MISSING,
                    cite(LAW, "第五十五条"),
                    "occasion",
                    it -> it.chosen().isPresent()),
            rule(
                    RegisterError.TEXT_MISSING,
                    cite(LAW, "第五十六条"),
                    "purpose",
                    it -> !it.purpose().isBlank()),
            rule(
                    RegisterError.TEXT_MISSING,
                    cite(LAW, "第五十六条"),
                    "impact",
                    it -> !it.impact().isBlank()),
            rule(
                    RegisterError.TEXT_MISSING,
                    cite(LAW, "第五十六条"),
                    "measures",
                    it -> !it.measures().isBlank()),
            rule(
                    RegisterError.CONCLUSION_MISSING,
                    "conclusion",
                    it -> it.concluded().isPresent()));

    private final DSLContext sql;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Parameters settings = Parameters.load("platform/privacy");

    Assessments(DSLContext sql, Numbers numbers, Deeds deeds) {
        this.sql = sql;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /** @return its number */
    @Transactional
    public String record(Form form, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(RULES, form));
        var today = BusinessTime.dateOf(at);
        var number = numbers.next("PG", today.getYear());
        var id = Uuid7.at(at);
        sql.insertInto(IMPACT_ASSESSMENT)
                .set(IMPACT_ASSESSMENT.ID, id)
                .set(IMPACT_ASSESSMENT.NUMBER, number)
                .set(IMPACT_ASSESSMENT.CONSORTIUM_ID, by.consortium().value())
                .set(IMPACT_ASSESSMENT.TITLE, form.title().strip())
                .set(IMPACT_ASSESSMENT.OCCASION, form.chosen().orElseThrow().name())
                .set(IMPACT_ASSESSMENT.PURPOSE, form.purpose().strip())
                .set(IMPACT_ASSESSMENT.IMPACT, form.impact().strip())
                .set(IMPACT_ASSESSMENT.MEASURES, form.measures().strip())
                .set(
                        IMPACT_ASSESSMENT.CONCLUSION,
                        form.concluded().orElseThrow().name())
                .set(IMPACT_ASSESSMENT.ASSESSED_ON, today)
                .set(
                        IMPACT_ASSESSMENT.KEEP_UNTIL,
                        today.plusYears(
                                settings.on("assessment-keep-years", today).asInt()))
                .set(IMPACT_ASSESSMENT.PERSON_NAME, by.name())
                .execute();
        deeds.record(
                Deed.of("platform.privacy.assessed", new SubjectRef("platform.privacy.assessment", id), number)
                        .because(form.title().strip()),
                by.actor(),
                at);
        return number;
    }

    private static final Map<String, Field<?>> SORTS = Map.of(
            "number", IMPACT_ASSESSMENT.NUMBER,
            "title", IMPACT_ASSESSMENT.TITLE,
            "on", IMPACT_ASSESSMENT.ASSESSED_ON);

    /** @param paging only its order counts */
    List<Assessment> all(Viewer viewer, String words, String occasion, Paging paging, int offset, int limit) {
        return sql.select(IMPACT_ASSESSMENT.fields())
                .from(IMPACT_ASSESSMENT)
                .where(condition(viewer, words, occasion))
                .orderBy(Order.by(SORTS, paging, IMPACT_ASSESSMENT.ASSESSED_ON.desc(), IMPACT_ASSESSMENT.NUMBER.desc()))
                .offset(offset)
                .limit(limit)
                .fetch(Assessments::assessment);
    }

    int count(Viewer viewer, String words, String occasion, int atMost) {
        return sql.fetchCount(sql.selectOne()
                .from(IMPACT_ASSESSMENT)
                .where(condition(viewer, words, occasion))
                .limit(atMost));
    }

    Optional<Assessment> find(Viewer viewer, String number) {
        return sql.select(IMPACT_ASSESSMENT.fields())
                .from(IMPACT_ASSESSMENT)
                .where(condition(viewer, "", ""), IMPACT_ASSESSMENT.NUMBER.eq(number))
                .fetchOptional(Assessments::assessment);
    }

    private static Condition condition(Viewer viewer, String words, String occasion) {
        var wanted = IMPACT_ASSESSMENT.CONSORTIUM_ID.eq(viewer.consortium().value());
        if (!words.isBlank()) {
            wanted = wanted.and(IMPACT_ASSESSMENT
                    .TITLE
                    .containsIgnoreCase(words)
                    .or(IMPACT_ASSESSMENT.NUMBER.containsIgnoreCase(words)));
        }
        return occasion.isBlank() ? wanted : wanted.and(IMPACT_ASSESSMENT.OCCASION.eq(occasion));
    }

    private static Assessment assessment(Record it) {
        return new Assessment(
                it.get(IMPACT_ASSESSMENT.NUMBER),
                it.get(IMPACT_ASSESSMENT.TITLE),
                Occasion.valueOf(it.get(IMPACT_ASSESSMENT.OCCASION)),
                it.get(IMPACT_ASSESSMENT.PURPOSE),
                it.get(IMPACT_ASSESSMENT.IMPACT),
                it.get(IMPACT_ASSESSMENT.MEASURES),
                Conclusion.valueOf(it.get(IMPACT_ASSESSMENT.CONCLUSION)),
                it.get(IMPACT_ASSESSMENT.ASSESSED_ON),
                it.get(IMPACT_ASSESSMENT.KEEP_UNTIL),
                it.get(IMPACT_ASSESSMENT.PERSON_NAME));
    }
}
