package org.qiao.consortium.governance.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报送、评分、评选公示: a case is sent in, scored by judges, chosen; the public may object before it is awarded. */
@Component
class SelectCases {

    private final CaseStore store;
    private final Announcements announcements;
    private final Numbers numbers;
    private final Deeds deeds;

    SelectCases(CaseStore store, Announcements announcements, Numbers numbers, Deeds deeds) {
        this.store = store;
        this.announcements = announcements;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    @Transactional
    String submit(RecognitionRules.Submission typed, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(RecognitionRules.SUBMISSION, typed));
        var year = BusinessTime.dateOf(at).getYear();
        var submitted = new GoodCase(
                Uuid7.at(at),
                numbers.next("AL", year),
                by.consortium(),
                year,
                typed.unit().orElseThrow(),
                typed.title(),
                typed.summary(),
                typed.text(),
                CaseStatus.SUBMITTED,
                "",
                at,
                0);
        store.insert(submitted);
        deeds.record(Deed.of("governance.case.submitted", submitted.subject(), submitted.number()), by.actor(), at);
        return submitted.number();
    }

    @Transactional
    void score(GoodCase it, String judge, Map<CaseCriterion, Optional<BigDecimal>> points, Viewer by, Instant at) {
        Refused.ifAny(
                Rule.refusals(RecognitionRules.SCORING, new RecognitionRules.Scoring(it.status(), judge, points)));
        var given = new EnumMap<CaseCriterion, BigDecimal>(CaseCriterion.class);
        points.forEach((criterion, value) -> given.put(criterion, value.orElseThrow()));
        store.score(it, judge, given, by.person(), at);
        deeds.record(
                Deed.of("governance.case.scored", it.subject(), it.number()).because(judge), by.actor(), at);
    }

    /** @param chosen with their scores @return number of the notice */
    @Transactional
    String select(List<CaseQueries.Row> chosen, String award, String body, int leastJudges, Viewer by, Instant at) {
        var fewest = chosen.stream().mapToInt(it -> it.scores().judges()).min().orElse(0);
        Refused.ifAny(Rule.refusals(
                RecognitionRules.SELECTING,
                new RecognitionRules.Selecting(chosen.size(), award, body, fewest, leastJudges)));
        chosen.forEach(row -> {
            var selected = row.it().move(CaseStatus.ANNOUNCED, award);
            store.save(selected);
            deeds.record(
                    Deed.of("governance.case.selected", selected.subject(), selected.number())
                            .moved(row.it().status(), selected.status())
                            .because(award),
                    by.actor(),
                    at);
        });
        return announcements.open(
                new Announcements.Notice(
                        AnnouncementKind.AWARD,
                        award + "评选结果公示",
                        body,
                        chosen.stream()
                                .map(row -> Announcements.Item.of(
                                        row.it().subject(),
                                        row.it().title(),
                                        row.unit() + "，得分 " + row.scores().total()))
                                .toList(),
                        Optional.empty()),
                by,
                at);
    }
}
