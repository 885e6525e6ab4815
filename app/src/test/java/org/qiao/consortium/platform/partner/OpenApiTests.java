package org.qiao.consortium.platform.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document says what answers, no more and no less. */
@PlatformTest
@Import(Town.class)
class OpenApiTests {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Town town;

    @Autowired
    IssueToken issue;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        var answer = mvc.get().uri("/api/openapi.json").exchange();
        assertThat(answer).hasStatusOk();
        document = json.readTree(answer.getResponse().getContentAsString());
    }

    @Test
    void everyAddressOfTheInterfaceIsDescribedAndEveryDescribedOneAnswers() {
        var real = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getMethodAnnotation(OpenToPartners.class) != null) {
                real.addAll(mapping.getPatternValues());
                assertThat(mapping.getMethodsCondition().getMethods().toString())
                        .isEqualTo("[GET]");
            }
        });
        assertThat(real).isNotEmpty();
        assertThat(new TreeSet<>(document.get("paths").propertyNames())).isEqualTo(real);
    }

    @Test
    void whatIsClosedIsDescribedWithItsScopeAndWhatIsPublicWithout() {
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            var door = method.getMethodAnnotation(OpenToPartners.class);
            if (door != null) {
                var path = mapping.getPatternValues().iterator().next();
                var get = document.get("paths").get(path).get("get");
                assertThat(get.get("x-scope").asString())
                        .as(path)
                        .isEqualTo(door.alsoPublic() ? "" : door.value().word());
                assertThat(get.get("security").size()).as(path).isEqualTo(door.alsoPublic() ? 2 : 1);
            }
        });
    }

    @Test
    void theDocumentIsWholeAndEveryReferenceLeadsSomewhere() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("info").get("version").asString()).isNotEmpty();
        var references = REFERENCE.matcher(document.toString()).results().toList();
        assertThat(references).hasSizeGreaterThan(20);
        assertThat(references)
                .allSatisfy(it -> assertThat(document.at(it.group(1)).isMissingNode())
                        .as(it.group(1))
                        .isFalse());
        var ids = new ArrayList<String>();
        document.get("paths")
                .forEach(it -> ids.add(it.get("get").get("operationId").asString()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void whatIsAnsweredHasTheFieldsThatAreDescribed() throws Exception {
        var employer = town.employer("说明企业（示例）");
        town.post(employer, "说明岗位", 1);
        var token = issue.issue(
                        new IssueToken.Wish(
                                "示例",
                                "核对",
                                Set.of(PartnerScope.values()),
                                java.util.Optional.of(TestClock.today()),
                                100),
                        town.secretary(),
                        TestClock.now())
                .token();
        for (var path : document.get("paths").propertyNames()) {
            var answer = mvc.get()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .exchange();
            assertThat(answer).as(path).hasStatusOk();
            var body = json.readTree(answer.getResponse().getContentAsString());
            check(body, schema(list(path)), path);
            for (var item : body.get("items")) {
                check(
                        item,
                        schema(document.get("paths")
                                .get(path)
                                .get("get")
                                .get("x-item")
                                .asString()),
                        path);
            }
        }
    }

    private String list(String path) {
        var reference = document.get("paths")
                .get(path)
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .asString();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private JsonNode schema(String name) {
        return document.get("components").get("schemas").get(name);
    }

    private static void check(JsonNode value, JsonNode schema, String where) {
        assertThat(schema.get("properties").propertyNames()).as(where).containsAll(value.propertyNames());
        var required = new ArrayList<String>();
        schema.get("required").forEach(it -> required.add(it.asString()));
        assertThat(value.propertyNames()).as(where).containsAll(required);
        for (var name : value.propertyNames()) {
            assertThat(typeOf(value.get(name)))
                    .as(where + " " + name)
                    .contains(schema.get("properties").get(name).get("type").asString());
        }
    }

    private static List<String> typeOf(JsonNode value) {
        return value.isArray()
                ? List.of("array")
                : value.isBoolean()
                        ? List.of("boolean")
                        : value.isIntegralNumber()
                                ? List.of("integer", "number")
                                : value.isNumber() ? List.of("number") : List.of("string");
    }

    @Test
    void peopleReadTheSameOnAPage() throws Exception {
        var page = Jsoup.parse(mvc.get().uri("/api").exchange().getResponse().getContentAsString());
        document.get("paths")
                .propertyNames()
                .forEach(it -> assertThat(page.text()).contains("GET " + it));
        assertThat(page.text()).contains("岗位编号，如 XQ-2026-000123", "Retry-After", "范围 members");
    }
}
