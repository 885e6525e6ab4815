package org.qiao.consortium.platform.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** JTE's templates as Spring's views: each takes the page's record as its one parameter. */
@Component
class TemplateViews implements ViewResolver, Ordered {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    TemplateViews() {
        templates.setTrimControlStructures(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return templates.hasTemplate(template) ? new TemplateView(template) : null;
    }

    /** Before Spring's own resolvers, which would answer "circular view path". */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private final class TemplateView implements View {

        private final String template;

        TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            // Rendered whole before the first byte leaves: an error in the middle must still become an error page.
            var output = new Utf8ByteOutput();
            var page = Objects.requireNonNull(Objects.requireNonNull(model).get(Views.PAGE), "page");
            templates.render(template, page, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
