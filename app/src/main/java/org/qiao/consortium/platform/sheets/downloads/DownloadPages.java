package org.qiao.consortium.platform.sheets.downloads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.export.Download;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 下载清单 — the files that one asked for, and the file itself; taking it away is a deed. */
@Controller
@OpenToSignedIn
class DownloadPages {

    static final String PATH = "/downloads";

    private final DownloadStore store;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    DownloadPages(DownloadStore store, Deeds deeds, Frames frames, Texts texts, InstantSource clock) {
        this.store = store;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var found = store.list(viewer, paging);
        var above = new Crumb(texts.of("platform.workbench.title"), "/workbench");
        return Views.page(
                "platform/sheets/downloads",
                new DownloadsPage(
                        frames.of(viewer, texts.of("platform.sheets.downloads-title"), above),
                        url,
                        Pager.of(url, found),
                        found.rows().stream().map(this::row).toList(),
                        found.rows().stream().anyMatch(it -> it.status().isOpen())));
    }

    @GetMapping(PATH + "/{number}/file")
    void file(@PathVariable String number, Viewer viewer, HttpServletResponse response) throws IOException {
        var wanted = store.get(viewer, number);
        if (wanted.status() != DownloadStatus.READY) {
            throw new NotFound("platform.download", number);
        }
        var deed = Deed.of("platform.sheets.downloaded", new SubjectRef("platform.download", wanted.id()), number)
                .with("title", wanted.title())
                .with("rows", wanted.rows());
        deeds.record(deed, viewer.actor(), clock.instant());
        response.setContentType(wanted.format().mediaType());
        response.setContentLengthLong(wanted.bytes());
        response.setHeader("Content-Disposition", Download.attachment(wanted.fileName()));
        response.setHeader("Cache-Control", "no-store");
        var out = response.getOutputStream();
        for (int at = 0, parts = store.parts(wanted.id()); at < parts; at++) {
            out.write(store.part(wanted.id(), at));
        }
    }

    private DownloadsPage.Row row(Wanted it) {
        var ready = it.status() == DownloadStatus.READY;
        return new DownloadsPage.Row(
                it.number(),
                ready ? PATH + "/" + it.number() + "/file" : "",
                it.title(),
                it.conditions(),
                Written.moment(it.askedAt()),
                texts.of(it.status().labelKey()),
                it.status().tone(),
                detail(it));
    }

    private String detail(Wanted it) {
        return switch (it.status()) {
            case WAITING -> "";
            case RUNNING -> texts.of("platform.sheets.download-done", Written.number(it.rows()));
            case READY ->
                texts.of(
                        "platform.sheets.download-kept",
                        Written.number(it.rows()),
                        Written.number(Math.max(1, it.bytes() / 1024)),
                        it.expiresOn().map(Written::date).orElse(""));
            case FAILED -> texts.of("platform.sheets.download-try-again");
            case EXPIRED -> texts.of("platform.sheets.download-ask-again");
        };
    }
}
