package org.qiao.consortium.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class InboxPagesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private RequestPostProcessor me;
    private RequestPostProcessor other;

    @BeforeEach
    void twoPeopleAndOneMessage() {
        var mine = somebody();
        me = as(context, mine, Role.SECRETARIAT);
        other = as(context, somebody(), Role.SECRETARIAT);
        notices.tell(
                List.of(mine),
                new Notices.Notice("platform.approval.decided", "岗位已退回", "请按意见修改。", "/exchange/needs/XQ-2026-000001"),
                NOW);
    }

    private PersonId somebody() {
        var name = "示例" + UUID.randomUUID().toString().substring(0, 8);
        var person = people.create(new People.NewPerson(name, "示例", Optional.empty(), Optional.empty()), NOW);
        people.grant(
                person,
                Role.SECRETARIAT,
                new OrganizationId(UUID.randomUUID()),
                new ConsortiumId(UUID.randomUUID()),
                NOW);
        return person;
    }

    private Document page(RequestPostProcessor who, String url) throws Exception {
        return Jsoup.parse(mvc.get().uri(url).with(who).exchange().getResponse().getContentAsString());
    }

    @Test
    void aMessageLeadsToItsThingAndIsReadThereby() throws Exception {
        var link = page(me, "/inbox").selectFirst("tr.q-unread .q-main a");
        assertThat(link.text()).isEqualTo("岗位已退回");

        assertThat(mvc.get().uri(link.attr("href")).with(me)).hasRedirectedUrl("/exchange/needs/XQ-2026-000001");

        assertThat(page(me, "/inbox").select("tr.q-unread")).isEmpty();
        assertThat(page(me, "/inbox").text()).contains("岗位已退回");
    }

    @Test
    void theWorkbenchShowsWhatIsUnread() throws Exception {
        assertThat(page(me, "/workbench").select(".q-latest").text()).contains("岗位已退回");

        assertThat(mvc.post().uri("/inbox/reading").with(me).with(csrf())).hasRedirectedUrl("/inbox");

        assertThat(page(me, "/workbench").text()).contains("没有未读的消息");
    }

    @Test
    void nobodyReadsAnothersMessage() throws Exception {
        var address = page(me, "/inbox").selectFirst(".q-main a").attr("href");

        assertThat(page(other, "/inbox").text()).contains("还没有消息").doesNotContain("岗位已退回");
        assertThat(mvc.get().uri(address).with(other)).hasStatus(404);
        mvc.post().uri("/inbox/reading").with(other).with(csrf()).exchange();
        assertThat(page(me, "/inbox").select("tr.q-unread")).hasSize(1);
    }
}
