package org.qiao.consortium.governance.agreement;

import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A school, a firm and 秘书处 at their screens, and how an agreement between them comes about. */
@PlatformTest
@Import(Town.class)
class AgreementDesk {

    @Autowired
    Town town;

    @Autowired
    Agreements agreements;

    @Autowired
    Organizations organizations;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    static Town.Unit school;
    static Town.Unit firm;

    @BeforeEach
    void twoUnits() {
        town.secretary();
        // Units of another class may be gone with its database.
        if (school == null || organizations.find(school.id(), Town.TODAY).isEmpty()) {
            school = town.school("示例职业学校");
            firm = town.employer("示例种业");
        }
    }

    RequestPostProcessor secretary() {
        return as(context, town.secretary().person(), Role.SECRETARIAT);
    }

    RequestPostProcessor clerk(Town.Unit unit) {
        return as(context, unit.clerk().person(), unit.clerk().role().orElseThrow());
    }

    String numberOf(Town.Unit unit) {
        return organizations.find(unit.id(), Town.TODAY).orElseThrow().number();
    }

    Map<String, String> form(String title, String shareOfSchool, String shareOfFirm) {
        var form = new LinkedHashMap<String, String>();
        form.put("kind", "COOPERATION");
        form.put("title", title);
        form.put("beginsOn", "2026-11-01");
        form.put("endsOn", "2027-10-31");
        form.put("unit1", numberOf(school));
        form.put("role1", "甲方");
        form.put("duties1", "提供场地和学生");
        form.put("share1", shareOfSchool);
        form.put("unit2", numberOf(firm));
        form.put("role2", "乙方");
        form.put("duties2", "提供设备和师傅");
        form.put("share2", shareOfFirm);
        form.put("heading1", "合作内容");
        form.put("text1", "共建种子检验实训室");
        return form;
    }

    MvcTestResult post(String url, Map<String, String> form, RequestPostProcessor who) {
        var request = mvc.post().uri(url).with(who).with(csrf());
        for (var entry : form.entrySet()) {
            request = request.param(entry.getKey(), entry.getValue());
        }
        return request.exchange();
    }

    String drafted(String title) {
        var url = Objects.requireNonNull(post("/governance/agreements", form(title, "40", "60"), secretary())
                .getResponse()
                .getRedirectedUrl());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    MvcTestResult sign(String number, Town.Unit unit) {
        return post(url(number) + "/signature", Map.of("signer", "孙某", "signedOn", Town.TODAY.toString()), clerk(unit));
    }

    static String url(String number) {
        return "/governance/agreements/" + number;
    }

    String signed(String title) {
        var number = drafted(title);
        post(url(number) + "/signing", Map.of(), secretary());
        sign(number, school);
        sign(number, firm);
        return number;
    }

    Document page(String url, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(mvc.get().uri(url).with(who).exchange().getResponse().getContentAsString());
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
