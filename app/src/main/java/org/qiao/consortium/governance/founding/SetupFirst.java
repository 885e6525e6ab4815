package org.qiao.consortium.governance.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** While nobody exists, whichever page is opened leads to the set-up. Styles and pictures are not pages. */
@Component
class SetupFirst implements HandlerInterceptor, WebMvcConfigurer {

    static final String SETUP = "/setup";

    private final ObjectProvider<FoundingCode> founding;

    SetupFirst(ObjectProvider<FoundingCode> founding) {
        this.founding = founding;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.HIGHEST_PRECEDENCE)
                .excludePathPatterns(SETUP, "/codes/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isPage(request) || !founding.getObject().isAwaited()) {
            return true;
        }
        response.sendRedirect(SETUP);
        return false;
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
    }
}
