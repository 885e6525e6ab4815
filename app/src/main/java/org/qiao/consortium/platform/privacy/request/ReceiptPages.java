package org.qiao.consortium.platform.privacy.request;

import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 回执 — where a guardian, who has no account, reads the answer; the address is the key. */
@Controller
@OpenToEveryone
class ReceiptPages {

    private final RequestQueries requests;
    private final RequestLayout layout;
    private final FileRequest file;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    ReceiptPages(
            RequestQueries requests,
            RequestLayout layout,
            FileRequest file,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.requests = requests;
        this.layout = layout;
        this.file = file;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/privacy/receipts/{token}")
    ModelAndView show(@PathVariable String token, Viewer viewer) {
        var request = requests.byReceipt(file.digestOf(token))
                .orElseThrow(() -> new NotFound(PrivacyRequest.KIND, "receipt"));
        return Views.page(
                "platform/privacy/receipt",
                new ReceiptPage(
                        frames.of(viewer, texts.of("platform.privacy.receipt.title")),
                        "/privacy/receipts/" + token,
                        request.number(),
                        request.kind().label(),
                        request.personName().masked(),
                        request.dueOn(),
                        request.isOverdue(BusinessTime.dateOf(clock.instant())),
                        layout.answer(request)));
    }
}
