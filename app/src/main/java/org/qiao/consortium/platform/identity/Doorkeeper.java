package org.qiao.consortium.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.qiao.consortium.platform.partner.OpenToPartners;
import org.qiao.consortium.shared.rule.Forbidden;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in whom the handler's mark names; a handler of ours without a mark is closed. */
@Component
public class Doorkeeper implements HandlerInterceptor {

    private final CurrentViewer viewers;

    Doorkeeper(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && isOurs(method)
                && !isOpenToEveryone(method)
                && !isOpenToPartners(method)) {
            var viewer = viewers.of(request);
            if (!viewer.isSignedIn()) {
                throw new InsufficientAuthenticationException("sign in first");
            }
            if (!mayEnter(method, viewer)) {
                throw new Forbidden(method.toString());
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.qiao.");
    }

    /** By token, never by session; {@code platform.partner} keeps that door. */
    private static boolean isOpenToPartners(HandlerMethod method) {
        return method.getMethodAnnotation(OpenToPartners.class) != null;
    }

    public static boolean isOpenToEveryone(HandlerMethod method) {
        return mark(method, OpenToEveryone.class).isPresent()
                && method.getMethodAnnotation(OpenTo.class) == null
                && method.getMethodAnnotation(OpenToSignedIn.class) == null;
    }

    /** Whether this viewer's role opens the handler; the method's own mark goes before the class's. */
    public static boolean mayEnter(HandlerMethod method, Viewer viewer) {
        if (isOpenToEveryone(method)) {
            return true;
        }
        var ownRoles = Optional.ofNullable(method.getMethodAnnotation(OpenTo.class));
        if (ownRoles.isPresent()) {
            return viewer.is(ownRoles.get().value());
        }
        if (method.getMethodAnnotation(OpenToSignedIn.class) != null) {
            return viewer.isSignedIn();
        }
        return mark(method, OpenTo.class)
                .map(it -> viewer.is(it.value()))
                .orElseGet(() -> mark(method, OpenToSignedIn.class).isPresent() && viewer.isSignedIn());
    }

    private static <A extends Annotation> Optional<A> mark(HandlerMethod method, Class<A> type) {
        return Optional.ofNullable(method.getMethodAnnotation(type))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type)));
    }
}
