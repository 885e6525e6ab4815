package org.qiao.consortium.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 附件 of one thing — add and remove. Who sees the thing opens the page; who may change its files gets the form. */
@Controller
@RequestMapping("/attachments/{word}/{number}")
@OpenToSignedIn
class AttachmentPages {

    private static final String TEMPLATE = "platform/files/attachments";

    private final Attachments files;
    private final FileSettings settings;
    private final AttachFile attach;
    private final RemoveFile remove;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    AttachmentPages(
            Attachments files,
            FileSettings settings,
            AttachFile attach,
            RemoveFile remove,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.files = files;
        this.settings = settings;
        this.attach = attach;
        this.remove = remove;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String word, @PathVariable String number, Viewer viewer) {
        var holder = files.holder(viewer, word, number);
        return Views.page(TEMPLATE, page(holder, word, viewer, "", FormErrors.none()));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String word,
            @PathVariable String number,
            @RequestParam(name = ReadUpload.FIELD, required = false) @Nullable MultipartFile sent,
            Viewer viewer,
            RedirectAttributes redirect) {
        var holder = files.holder(viewer, word, number);
        try {
            if (!holder.mayChange()) {
                throw new Refused(List.of(Refusal.of(FileError.CLOSED, "")));
            } else if (sent == null) {
                throw ReadUpload.refused(FileError.NO_FILE);
            }
            attach.attach(holder, sent, viewer.actor(), clock.instant());
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(holder, word, viewer, "", problems.of(refused)));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.files.flash.added")));
        return back(word, number);
    }

    @PostMapping("/{file}/removal")
    ModelAndView remove(
            @PathVariable String word,
            @PathVariable String number,
            @PathVariable String file,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var holder = files.holder(viewer, word, number);
        var attachment = files.get(viewer, file);
        if (!attachment.subject().equals(holder.subject())) {
            throw new NotFound("platform.file", file);
        }
        var reason = Objects.requireNonNullElse(request.getParameter("reason-" + file), "");
        try {
            remove.remove(holder, attachment, reason, viewer.actor(), clock.instant());
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(holder, word, viewer, file, problems.of(refused)));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.files.flash.removed", attachment.name())));
        return back(word, number);
    }

    private static ModelAndView back(String word, String number) {
        return new ModelAndView("redirect:/attachments/" + word + "/" + number);
    }

    private AttachmentsPage page(
            FileSubject.Holder holder, String word, Viewer viewer, String refused, FormErrors errors) {
        var takes = holder.takes().stream().map(FileType::label).collect(Collectors.joining("、"));
        return new AttachmentsPage(
                frames.of(viewer, texts.of("platform.files.title"), new Crumb(holder.title(), holder.url())),
                "/attachments/" + word + "/" + holder.number(),
                holder.url(),
                holder.why(),
                texts.of(
                        "platform.files.help",
                        takes,
                        settings.imageMegabytes(),
                        settings.documentMegabytes(),
                        settings.perSubject()),
                holder.takes().stream()
                        .flatMap(it -> Stream.of(it.mediaType(), "." + it.suffix()))
                        .collect(Collectors.joining(",")),
                holder.mayChange(),
                files.lines(holder.subject()),
                refused,
                errors);
    }
}
