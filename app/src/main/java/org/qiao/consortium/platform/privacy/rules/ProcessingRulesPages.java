package org.qiao.consortium.platform.privacy.rules;

import static org.qiao.consortium.platform.db.Tables.PROCESSING_VERSION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.privacy.ProcessingSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 个人信息处理规则 — one clear place, without sign-in (个人信息保护法 第十七条第三款). */
@Controller
@OpenToEveryone
class ProcessingRulesPages {

    private static final TypeReference<List<Processing>> PROCESSINGS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final ObjectProvider<ProcessingSource> sources;
    private final Screen screen;
    private final InstantSource clock;
    private final String contact;
    private final Parameters settings = Parameters.load("platform/privacy");

    /** What every page needs. */
    @org.springframework.stereotype.Component
    record Screen(Frames frames, Texts texts, Consortiums consortiums) {}

    ProcessingRulesPages(
            DSLContext sql,
            JsonMapper json,
            ObjectProvider<ProcessingSource> sources,
            Screen screen,
            InstantSource clock,
            @Value("${qiao.privacy-contact:}") String contact) {
        this.sql = sql;
        this.json = json;
        this.sources = sources;
        this.screen = screen;
        this.clock = clock;
        this.contact = contact;
    }

    @GetMapping("/privacy")
    ModelAndView show(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        return page(viewer, inForce(today), today);
    }

    @GetMapping("/privacy/versions/{version}")
    ModelAndView version(Viewer viewer, @PathVariable String version) {
        var number = version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
        return page(viewer, number, BusinessTime.dateOf(clock.instant()));
    }

    private ModelAndView page(Viewer viewer, int number, LocalDate today) {
        var version = find(number);
        var page = new ProcessingRulesPage(
                screen.frames().of(viewer, screen.texts().of("platform.privacy.rules.title")),
                screen.consortiums().nameOf(viewer.consortium()),
                contact,
                version,
                number == inForce(today),
                sources.orderedStream()
                        .flatMap(it -> it.consented(today).stream())
                        .toList(),
                versions(),
                settings.on("request-answer-days", today).asInt());
        return Views.page("platform/privacy/rules", page);
    }

    private int inForce(LocalDate today) {
        return sql.select(PROCESSING_VERSION.VERSION)
                .from(PROCESSING_VERSION)
                .where(PROCESSING_VERSION.EFFECTIVE_ON.le(today))
                .orderBy(PROCESSING_VERSION.EFFECTIVE_ON.desc(), PROCESSING_VERSION.VERSION.desc())
                .limit(1)
                .fetchOptional(it -> it.value1())
                .orElse(0);
    }

    private ProcessingVersion find(int number) {
        return sql.selectFrom(PROCESSING_VERSION)
                .where(PROCESSING_VERSION.VERSION.eq(number))
                .fetchOptional(it -> new ProcessingVersion(
                        it.get(PROCESSING_VERSION.VERSION),
                        it.get(PROCESSING_VERSION.EFFECTIVE_ON),
                        it.get(PROCESSING_VERSION.SUMMARY),
                        json.readValue(it.get(PROCESSING_VERSION.CONTENT).data(), PROCESSINGS)))
                .orElseThrow(() -> new NotFound("platform.privacy.rules", number));
    }

    private List<ProcessingRulesPage.Version> versions() {
        return sql.selectFrom(PROCESSING_VERSION)
                .orderBy(PROCESSING_VERSION.VERSION.desc())
                .fetch(it -> new ProcessingRulesPage.Version(
                        it.get(PROCESSING_VERSION.VERSION),
                        it.get(PROCESSING_VERSION.EFFECTIVE_ON),
                        it.get(PROCESSING_VERSION.SUMMARY)));
    }
}
