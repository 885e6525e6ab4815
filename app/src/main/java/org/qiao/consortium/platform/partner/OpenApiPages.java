package org.qiao.consortium.platform.partner;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 对外接口 for people, and the same as an OpenAPI document for machines. */
@Controller
@OpenToEveryone
public class OpenApiPages {

    private final OpenApi description;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("platform/partner");

    OpenApiPages(OpenApi description, Frames frames, Texts texts, InstantSource clock) {
        this.description = description;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    /** What api.jte gets. @param perHour how often an address may ask without a token */
    public record ApiPage(Frame frame, List<OpenApi.Operation> operations, int perHour) {}

    @GetMapping("/api")
    ModelAndView show(Viewer viewer) {
        var perHour = settings.on("public-per-hour", BusinessTime.dateOf(clock.instant()));
        return Views.page(
                "platform/partner/api",
                new ApiPage(
                        frames.of(viewer, texts.of("platform.partner.api.title")),
                        description.operations(),
                        perHour.asInt()));
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> document() {
        return description.document();
    }
}
