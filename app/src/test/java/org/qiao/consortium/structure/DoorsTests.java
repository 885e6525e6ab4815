package org.qiao.consortium.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.partner.OpenToPartners;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address says to whom it is open, exactly once per handler and class. */
@PlatformTest
class DoorsTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyHandlerOfOursIsMarked() {
        var ours = handlers.getHandlerMethods().values().stream()
                .filter(it -> it.getBeanType().getPackageName().startsWith("org.qiao."))
                .toList();
        assertThat(ours).isNotEmpty();
        assertThat(ours).allSatisfy(it -> {
            assertThat(marksOnMethod(it)).as(it + " method").isLessThanOrEqualTo(1);
            assertThat(marksOnClass(it)).as(it + " class").isLessThanOrEqualTo(1);
            assertThat(marksOnMethod(it) + marksOnClass(it))
                    .as(it + " is closed to all")
                    .isPositive();
        });
    }

    private static long marksOnMethod(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getAnnotations())
                .filter(it -> isMark(it.annotationType()))
                .count();
    }

    private static long marksOnClass(HandlerMethod method) {
        return Arrays.stream(method.getBeanType().getAnnotations())
                .filter(it -> isMark(it.annotationType()))
                .count();
    }

    private static boolean isMark(Class<?> type) {
        return type == OpenTo.class
                || type == OpenToSignedIn.class
                || type == OpenToEveryone.class
                || type == OpenToPartners.class;
    }
}
