package org.qiao.consortium.platform.privacy.request;

import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks pages as somebody, and reads what they say. */
class RequestDesk {

    private final MockMvcTester mvc;
    private final ApplicationContext context;

    RequestDesk(MockMvcTester mvc, ApplicationContext context) {
        this.mvc = mvc;
        this.context = context;
    }

    MvcTestResult get(Viewer who, String address) {
        return mvc.get()
                .uri(address)
                .with(as(context, who.person(), who.role().orElseThrow()))
                .exchange();
    }

    MvcTestResult post(Viewer who, String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(as(context, who.person(), who.role().orElseThrow()))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Without sign-in. */
    MvcTestResult visit(String address) {
        return mvc.get().uri(address).exchange();
    }

    MvcTestResult send(String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String text(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString()).text();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
