package org.qiao.consortium.platform.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.export.Download;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The file itself: to save as it is, or to look at. What is looked at is a picture that we drew ourselves, or a PDF in the
 * browser's own viewer, in a document that may load nothing and run nothing.
 */
@Controller
@RequestMapping("/files/{number}")
@OpenToSignedIn
class FilePages {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; sandbox";

    /** Easy to get wrong: Chromium shows no PDF in a sandbox; its viewer has one of its own. */
    private static final String PDF_ONLY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
            + " frame-ancestors 'none'; form-action 'none'";

    private final Attachments files;
    private final FileStore store;

    FilePages(Attachments files, FileStore store) {
        this.files = files;
        this.store = store;
    }

    @GetMapping
    void save(@PathVariable String number, Viewer viewer, HttpServletResponse response) throws IOException {
        var file = files.get(viewer, number);
        response.setHeader("Content-Disposition", Download.attachment(file.name()));
        response.setHeader(POLICY, NOTHING);
        send(file, response);
    }

    @GetMapping("/view")
    void view(@PathVariable String number, Viewer viewer, HttpServletResponse response) throws IOException {
        var file = files.get(viewer, number);
        if (file.type().isImage()) {
            picture(number, viewer, response);
            return;
        } else if (!file.type().isShown()) {
            throw new NotFound("platform.file", number);
        }
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(POLICY, PDF_ONLY);
        send(file, response);
    }

    /** The small picture of an image. */
    @GetMapping("/picture")
    void picture(@PathVariable String number, Viewer viewer, HttpServletResponse response) throws IOException {
        var file = files.get(viewer, number);
        var picture = store.preview(file.sha256()).orElseThrow(() -> new NotFound("platform.file", number));
        response.setContentType("image/jpeg");
        response.setContentLength(picture.length);
        response.setHeader(POLICY, NOTHING);
        response.setHeader("Cache-Control", "private, no-cache");
        response.getOutputStream().write(picture);
    }

    private void send(Attachment file, HttpServletResponse response) throws IOException {
        response.setContentType(file.type().mediaType());
        response.setContentLengthLong(file.bytes());
        response.setHeader("Cache-Control", "private, no-store");
        store.write(file.sha256(), response.getOutputStream());
    }
}
