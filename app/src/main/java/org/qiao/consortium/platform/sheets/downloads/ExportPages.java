package org.qiao.consortium.platform.sheets.downloads;

import jakarta.servlet.http.HttpServletRequest;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导出 of one kind of list; which roles may is the kind's to say. */
@Controller
@OpenToSignedIn
class ExportPages {

    private final ListSources sources;
    private final AskForFile askForFile;
    private final Texts texts;

    ExportPages(ListSources sources, AskForFile askForFile, Texts texts) {
        this.sources = sources;
        this.askForFile = askForFile;
        this.texts = texts;
    }

    /** The file; or, for a long list, the way to where it will be. */
    @GetMapping("/exports/{kind}")
    Object export(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String format,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var asked = PageUrl.of("", request.getParameterMap())
                .without("format")
                .without("page")
                .without("size");
        var answer = askForFile.ask(sources.of(kind, viewer), asked, ExportFormat.of(format), viewer);
        if (answer.isPresent()) {
            return answer.get();
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.sheets.download-begun")));
        return "redirect:" + DownloadPages.PATH;
    }
}
