package org.qiao.consortium.exchange.listing.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.listing.PortalForTests.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.listing.PortalForTests;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the search field of the list of posts finds. */
@PlatformTest
class PostSearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private List<String> found(String words) {
        var answer = mvc.get().uri("/posts").param("q", words).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("td.q-main > a")
                .eachText();
    }

    @Test
    void findsByAllOfItsWordsInWhateverTheRowSays() {
        var portal = PortalForTests.open(context);
        portal.publish(List.of(
                post("ＣＮＣ操机员", "6-18-01-01", 2, "操作数控机床，按图纸加工轴类零件。"),
                post("管道焊接", "6-18-02-04", 2, "焊接不锈钢管道，按工艺卡作业，达标率100%。")));
        portal.draft(List.of(post("CNC草稿", "6-18-01-01", 2, "操作数控机床，按图纸加工轴类零件。")));

        assertThat(found("cnc")).as("half width and small letters").containsExactly("ＣＮＣ操机员");
        assertThat(found("ｃｎｃ　操机")).as("full width, two words").containsExactly("ＣＮＣ操机员");
        assertThat(found("车工")).as("name of the occupation").containsExactly("ＣＮＣ操机员");
        assertThat(found("焊工 不锈钢")).as("occupation and text").containsExactly("管道焊接");
        assertThat(found("种业 甘州")).as("employer and place").hasSize(2);
        assertThat(found("种业，焊接")).containsExactly("管道焊接");
        assertThat(found("焊接 车工")).as("all words must be there").isEmpty();
        assertThat(found("100%")).as("no pattern").containsExactly("管道焊接");
        assertThat(found("_")).as("no pattern").isEmpty();
    }
}
