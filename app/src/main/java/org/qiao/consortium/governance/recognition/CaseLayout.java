package org.qiao.consortium.governance.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Puts together what the pages of cases show. */
@Component
class CaseLayout {

    private static final String LIST = "/governance/cases";

    private final CaseQueries cases;
    private final Announcements announcements;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    CaseLayout(
            CaseQueries cases,
            Announcements announcements,
            Deeds deeds,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.cases = cases;
        this.announcements = announcements;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return BusinessTime.dateOf(now());
    }

    CaseListPage list(Viewer viewer, PageUrl url, String award, String body, FormErrors errors) {
        var wanted = CaseQueries.Wanted.of(url);
        var found = cases.find(viewer, wanted, url.paging(), today());
        return new CaseListPage(
                frames.of(viewer, text("list.title")),
                url,
                Pager.of(url, found),
                wanted.words(),
                wanted.status().map(Enum::name).orElse(""),
                found.rows().stream()
                        .map(it -> new CaseListPage.Line(
                                it.it().number(),
                                it.it().title(),
                                it.unit(),
                                it.it().year(),
                                it.scores().judges(),
                                it.scores().judges() == 0
                                        ? "—"
                                        : it.scores().total().toPlainString(),
                                it.it().status()))
                        .toList(),
                !viewer.is(Role.DEPARTMENT),
                viewer.is(Role.SECRETARIAT),
                award,
                body,
                errors);
    }

    CaseFormPage form(Viewer viewer, CaseForm form, FormErrors errors) {
        var frame = frames.of(viewer, text("form.title"), new Crumb(text("list.title"), LIST));
        return new CaseFormPage(frame, form, viewer.is(Role.SECRETARIAT), errors);
    }

    CasePage page(Viewer viewer, CaseQueries.Row row, Map<String, String> typed, FormErrors errors) {
        var inside = viewer.is(Role.SECRETARIAT, Role.DEPARTMENT);
        return new CasePage(
                frames.of(viewer, row.it().title(), new Crumb(text("list.title"), LIST)),
                row.it(),
                row.unit(),
                row.scores(),
                cases.weights(today()),
                announcements.of(row.it().subject()),
                viewer.is(Role.SECRETARIAT) && row.it().status() == CaseStatus.SUBMITTED,
                typed,
                inside ? deeds.trail(row.it().subject()) : List.of(),
                errors);
    }

    Map<CaseCriterion, Optional<BigDecimal>> points(Map<String, String> typed) {
        var points = new EnumMap<CaseCriterion, Optional<BigDecimal>>(CaseCriterion.class);
        for (var criterion : CaseCriterion.values()) {
            var text = Typed.text(typed.get(criterion.name()));
            points.put(
                    criterion,
                    text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty());
        }
        return points;
    }

    private String text(String key) {
        return texts.of("governance.recognition." + key);
    }
}
