package org.qiao.consortium.exchange.need.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two people of one firm send the same file, look at what it will become, and commit in the same moment. */
@PlatformTest
@Import(Town.class)
class SameFileTwiceTests {

    private static final int ROWS = 40;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Town town;

    @Autowired
    Needs needs;

    private byte[] file() {
        var until = TestClock.today().plusDays(60);
        var lines = new StringBuilder("岗位名称,职业,招聘人数,工作地,薪酬下限,薪酬上限,截止日期,工作内容\n");
        for (var row = 0; row < ROWS; row++) {
            lines.append("示例数控车工%d号,车工,3,甘州区,4500,7000,%s,按图纸加工轴类零件。\n".formatted(row, until));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String upload(Viewer clerk) {
        var answer = mvc.post()
                .uri("/imports/posts")
                .multipart()
                .file(new MockMultipartFile("file", "岗位.csv", "text/csv", file()))
                .with(as(context, clerk.person(), clerk.role().orElseThrow()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private Document page(String address, Viewer clerk) {
        var answer = mvc.get()
                .uri(address)
                .with(as(context, clerk.person(), clerk.role().orElseThrow()))
                .exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void waitFor(String words, String address, Viewer clerk) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!page(address, clerk).text().contains(words) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(page(address, clerk).text()).contains(words);
    }

    @Test
    void whatBothWouldMakeIsMadeOnce() throws Exception {
        var firm = town.employer("示例同传企业");
        var clerk = firm.clerk();
        var batches = List.of(upload(clerk), upload(clerk));
        for (var batch : batches) {
            waitFor("提交 40 行", batch, clerk);
        }
        var versions = batches.stream()
                .map(it -> page(it, clerk)
                        .select("form[action$=/commit] input[name=version]")
                        .attr("value"))
                .toList();

        var together = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var it = 0; it < 2; it++) {
                var batch = batches.get(it);
                var version = versions.get(it);
                pool.submit(() -> {
                    together.await();
                    return mvc.post()
                            .uri(batch + "/commit")
                            .param("version", version)
                            .with(as(context, clerk.person(), clerk.role().orElseThrow()))
                            .with(csrf())
                            .exchange();
                });
            }
        }
        var second = page(batches.getFirst(), clerk).text().contains("已提交") ? batches.getLast() : batches.getFirst();
        waitFor("未变 " + ROWS, second, clerk);
        assertThat(needs.of(firm.id())).hasSize(ROWS);
    }
}
