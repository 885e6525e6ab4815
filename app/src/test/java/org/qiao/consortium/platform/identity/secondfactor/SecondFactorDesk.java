package org.qiao.consortium.platform.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.DEED;

import com.google.zxing.common.BitMatrix;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.SignInAs;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People with and without a duty to a second factor, and browsers that keep their sessions. */
@PlatformTest
class SecondFactorDesk {

    static final String PASSWORD = "first-password-1";
    static final OrganizationId UNIT = new OrganizationId(UUID.randomUUID());
    static final ConsortiumId CONSORTIUM = new ConsortiumId(UUID.randomUUID());

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    /** One browser: the session cookie goes with every request. */
    final class Browser {

        private Optional<Cookie> session = Optional.empty();

        MvcTestResult get(String url) {
            var request = mvc.get().uri(url);
            return keep(session.map(request::cookie).orElse(request).exchange());
        }

        MvcTestResult post(String url, String... parameters) {
            var request = mvc.post().uri(url).with(SecurityMockMvcRequestPostProcessors.csrf());
            for (var i = 0; i < parameters.length; i += 2) {
                request = request.param(parameters[i], parameters[i + 1]);
            }
            return keep(session.map(request::cookie).orElse(request).exchange());
        }

        private MvcTestResult keep(MvcTestResult answer) {
            session = Optional.ofNullable(answer.getResponse().getCookie("SESSION"))
                    .or(() -> session);
            return answer;
        }

        MvcTestResult signIn(String name) {
            return post("/sign-in", "userName", name, "password", PASSWORD);
        }

        boolean isIn() {
            return get("/workbench").getResponse().getStatus() == 200;
        }

        byte[] secretShown(String url) {
            return secretOf(page(get(url)));
        }

        /** Enrols on the way in. @return the recovery codes */
        List<String> enrol(byte[] secret) {
            var codes = post("/sign-in/enrolment", "code", code(secret, 0));
            assertThat(codes).hasStatusOk();
            return page(codes).select(".q-codes li").eachText();
        }
    }

    PersonId somebody(String name, Role... roles) {
        var person = people.create(
                new People.NewPerson(name, "周敏", Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
        for (var role : roles) {
            people.grant(person, role, UNIT, CONSORTIUM, TestClock.now());
        }
        return person;
    }

    static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static byte[] secretOf(Document page) {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = new java.math.BigInteger("0");
        var text = Objects.requireNonNull(page.selectFirst(".q-secret")).text().replace(" ", "");
        for (var letter : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(letters.indexOf(letter)));
        }
        var bytes = bits.toByteArray();
        var secret = new byte[Totp.SECRET_BYTES];
        var length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
        return secret;
    }

    static String code(byte[] secret, int later) {
        return Totp.code(secret, Totp.stepOf(TestClock.now()) + later);
    }

    List<String> deedsOf(PersonId person) {
        return sql.select(DEED.WHAT)
                .from(DEED)
                .where(DEED.SUBJECT_ID.eq(person.value()))
                .orderBy(DEED.AT)
                .fetch(it -> it.value1().replace("platform.identity.", ""));
    }

    static BitMatrix modules(String svg) {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ")
                .matcher(svg)
                .results()
                .findFirst()
                .orElseThrow();
        var matrix = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
        Pattern.compile("M(\\d+) (\\d+)h1v1")
                .matcher(svg)
                .results()
                .forEach(it -> matrix.set(Integer.parseInt(it.group(1)) - 4, Integer.parseInt(it.group(2)) - 4));
        return matrix;
    }

    MvcTestResult removal(String url, PersonId by, Role role, String reason) {
        return mvc.post()
                .uri(url)
                .param("reason", reason)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SignInAs.as(context, by, role))
                .exchange();
    }
}
