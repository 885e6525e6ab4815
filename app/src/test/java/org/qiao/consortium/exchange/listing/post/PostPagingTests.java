package org.qiao.consortium.exchange.listing.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.listing.PortalForTests;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class PostPagingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private String answer(String url) throws Exception {
        var answer = mvc.get().uri(url).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void twoHundredPostsPageAndLeaveAsOneFile() throws Exception {
        PortalForTests.open(context).publish(PortalForTests.many(200));

        var last = Jsoup.parse(answer("/posts?q=示例岗位&size=50&page=4&sort=pay"));
        assertThat(last.select("td.q-main")).hasSize(50);
        assertThat(last.text()).contains("共 200 条", "还招 200 人");
        assertThat(Jsoup.parse(answer("/posts?page=99")).select("td.q-main")).isEmpty();
        assertThat(answer("/posts.csv?size=20&page=3").lines().skip(3)).hasSize(200);
        assertThat(Jsoup.parse(answer("/")).select(".q-latest li")).hasSize(5);
    }
}
