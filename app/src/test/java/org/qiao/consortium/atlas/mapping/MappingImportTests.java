package org.qiao.consortium.atlas.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class MappingImportTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final String URL = "/imports/chain-mappings";
    private static final String TITLES = "划分方案,产业链,职业代码,职业,工种,岗位,专业代码,专业,接近程度,依据,出处,核验\n";
    private static final String GOOD = "9条产业链,新材料,6-18-02-04,,,材料焊接工,660105,,0.8,判断,座谈,待核\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    SchemeQueries schemes;

    @Autowired
    MappingQueries mappings;

    private PersonId person;

    @BeforeEach
    void somebodyOfTheOffice() {
        var name = "周敏" + UUID.randomUUID().toString().substring(0, 8);
        person = people.create(new People.NewPerson(name, "周敏", Optional.empty(), Optional.empty()), NOW);
        people.grant(
                person,
                Role.SECRETARIAT,
                new OrganizationId(UUID.randomUUID()),
                new ConsortiumId(UUID.randomUUID()),
                NOW);
    }

    private String upload(String rows) {
        var file =
                new MockMultipartFile("file", "对应.csv", "text/csv", (TITLES + rows).getBytes(StandardCharsets.UTF_8));
        var answer = mvc.post()
                .uri(URL)
                .multipart()
                .file(file)
                .with(as(context, person, Role.SECRETARIAT))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String url) {
        return mvc.get().uri(url).with(as(context, person, Role.SECRETARIAT)).exchange();
    }

    private Document page(String url) throws Exception {
        return Jsoup.parse(get(url).getResponse().getContentAsString());
    }

    private List<String> tabs(String batch) throws Exception {
        return page(batch).select(".q-tabs a").eachText();
    }

    private void commit(String batch) throws Exception {
        var version = page(batch).selectFirst("input[name=version]").val();
        assertThat(mvc.post()
                        .uri(batch + "/commit")
                        .param("version", version)
                        .with(as(context, person, Role.SECRETARIAT))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private List<Mapping> ofNewMaterials(String post) {
        var chain = schemes.chain("zhangye-2025-11", "new-materials").orElseThrow();
        return mappings.of(chain.id()).stream()
                .filter(it -> it.post().equals(post))
                .toList();
    }

    @Test
    void addsThenChangesThenChangesNothing() throws Exception {
        commit(upload(GOOD));
        assertThat(ofNewMaterials("材料焊接工")).singleElement().satisfies(it -> {
            assertThat(it.post()).isEqualTo("材料焊接工");
            assertThat(it.majorCode()).isEqualTo("660105");
            assertThat(it.weight().orElseThrow()).isEqualByComparingTo("0.8");
        });
        assertThat(tabs(upload(GOOD))).containsExactly("新增 0", "变更 0", "未变 1", "有误 0");
        commit(upload(GOOD.replace("0.8", "0.6")));
        assertThat(ofNewMaterials("材料焊接工"))
                .singleElement()
                .satisfies(it -> assertThat(it.weight().orElseThrow()).isEqualByComparingTo("0.6"));
    }

    @Test
    void aBatchIsUndoneWhileNobodyHasTouchedIt() throws Exception {
        var tester = GOOD.replace("材料焊接工", "材料检验工");
        commit(upload(tester));
        var batch = upload(tester.replace("0.8", "0.6") + GOOD.replace("材料焊接工", "材料试验工"));
        commit(batch);
        assertThat(ofNewMaterials("材料试验工")).hasSize(1);
        assertThat(mvc.post()
                        .uri(batch + "/undo")
                        .param(
                                "version",
                                page(batch).selectFirst("input[name=version]").val())
                        .param("reason", "传错了表")
                        .with(as(context, person, Role.SECRETARIAT))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(ofNewMaterials("材料试验工")).isEmpty();
        assertThat(ofNewMaterials("材料检验工"))
                .singleElement()
                .satisfies(it -> assertThat(it.weight().orElseThrow()).isEqualByComparingTo("0.8"));
    }

    @Test
    void tellsPerCellWhatIsWrong() throws Exception {
        var batch = upload(GOOD.replace("新材料", "没有这条链")
                + GOOD.replace("6-18-02-04", "9-99-99-99")
                + GOOD.replace("0.8", "")
                + GOOD.replace("座谈", "")
                + GOOD.replace("材料焊接工", "甲").replace("660105,,0.8", ",,")
                + GOOD.replace("材料焊接工", "甲").replace("660105,,0.8", ",,"));
        assertThat(tabs(batch)).containsExactly("新增 1", "变更 0", "未变 0", "有误 5");
        assertThat(page(batch).select("td.q-tone-bad p").eachText())
                .anyMatch(it -> it.contains("没有产业链“没有这条链”"))
                .anyMatch(it -> it.contains("请选择职业"))
                .anyMatch(it -> it.contains("接近程度应大于 0"))
                .anyMatch(it -> it.contains("与第 6 行是同一条"))
                .hasSize(5);
    }

    @Test
    void whatWasExportedComesBackUnchanged() throws Exception {
        var chain = "/atlas/schemes/zhangye-2025-11/chains/agro-processing";
        var csv = get(chain + "/export?format=csv").getResponse().getContentAsString(StandardCharsets.UTF_8);
        var rows = csv.substring(csv.indexOf('\n', csv.indexOf("划分方案")) + 1);
        var tabs = tabs(upload(rows));
        assertThat(tabs.get(0)).isEqualTo("新增 0");
        assertThat(tabs.get(2)).doesNotEndWith(" 0");
        assertThat(tabs.get(3)).isEqualTo("有误 0");
    }
}
