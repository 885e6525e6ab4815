package org.qiao.consortium.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.shared.Paging;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every handler may ask for the {@link Viewer} and, on lists, for the {@link Paging}; every handler has a doorkeeper. */
@Configuration(proxyBeanMethods = false)
class WebSetup {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebMvcConfigurer viewersAndDoors(CurrentViewer viewers, Doorkeeper doorkeeper) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(doorkeeper);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerArgument(viewers));
                resolvers.add(new PagingArgument());
            }
        };
    }

    private record ViewerArgument(CurrentViewer viewers) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return viewers.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }

    /** {@code ?page=2&size=50&sort=-pay} (minus: descending); {@code pageNum} and {@code pageSize} are understood too. */
    private static final class PagingArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Paging.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Paging.of(
                    either(request, "page", "pageNum"),
                    either(request, "size", "pageSize"),
                    either(request, "sort", ""));
        }

        private static String either(NativeWebRequest request, String name, String other) {
            var text = request.getParameter(name);
            return Objects.requireNonNullElse(text == null ? request.getParameter(other) : text, "");
        }
    }
}
