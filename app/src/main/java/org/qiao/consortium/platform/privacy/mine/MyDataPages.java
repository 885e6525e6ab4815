package org.qiao.consortium.platform.privacy.mine;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.platform.privacy.request.FileRequest;
import org.qiao.consortium.platform.privacy.request.RequestQueries;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的个人信息 — everybody's own, and nobody else's: the page has no parameter that names a person. */
@Controller
@OpenToSignedIn
class MyDataPages {

    private static final String PATH = "/privacy/mine";

    private final MyData data;
    private final FileRequest file;
    private final RequestQueries requests;
    private final ListExport export;
    private final Screen screen;
    private final InstantSource clock;

    /** What every page needs. */
    @Component
    record Screen(Frames frames, Problems problems, Texts texts) {}

    MyDataPages(
            MyData data,
            FileRequest file,
            RequestQueries requests,
            ListExport export,
            Screen screen,
            InstantSource clock) {
        this.data = data;
        this.file = file;
        this.requests = requests;
        this.export = export;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Viewer viewer) {
        return Views.page("platform/privacy/mine", page(viewer, "", "", FormErrors.none()));
    }

    @GetMapping(PATH + "/copy")
    ResponseEntity<byte[]> copy(
            @RequestParam(defaultValue = "") String format, Viewer viewer, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return export.download(data.copy(viewer, clock.instant()), ExportFormat.of(format), viewer);
    }

    @PostMapping(PATH + "/requests")
    ModelAndView file(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            var number = file.asOneself(viewer, RequestKind.of(kind), text, clock.instant());
            redirect.addFlashAttribute(
                    Frames.FLASH,
                    new Flash(
                            screen.texts().of("platform.privacy.request.filed", days()),
                            number,
                            "/privacy/requests/" + number));
            return new ModelAndView("redirect:" + PATH);
        } catch (Refused refused) {
            return Views.refused(
                    "platform/privacy/mine",
                    page(viewer, kind, text, screen.problems().of(refused)));
        }
    }

    private int days() {
        return file.answerDays(BusinessTime.dateOf(clock.instant()));
    }

    private MyDataPage page(Viewer viewer, String kind, String text, FormErrors errors) {
        var today = BusinessTime.dateOf(clock.instant());
        return new MyDataPage(
                screen.frames().of(viewer, screen.texts().of("platform.privacy.mine.title")),
                data.held(viewer, today),
                data.agreements(viewer, today),
                data.looks(viewer),
                requests.mine(viewer, today),
                Arrays.stream(RequestKind.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                kind,
                text,
                file.keeperName(viewer.person()),
                days(),
                errors);
    }
}
