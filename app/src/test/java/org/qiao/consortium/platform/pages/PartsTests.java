package org.qiao.consortium.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTests {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final FormErrors errors = new FormErrors(List.of(new ErrorLine("pay.from", "薪酬太低。", "请改高。", "《劳动法》第四十八条")));

    private Document render(String part, Map<String, Object> parameters) {
        var output = new StringOutput();
        templates.render("ui/" + part + ".jte", parameters, output);
        return Jsoup.parseBodyFragment(output.toString());
    }

    private static Element only(Document page, String selector) {
        var found = page.select(selector);
        assertThat(found).as(selector).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "textarea", "number", "date", "file"})
    void aRefusedFieldIsLabelledAndPointsToWhatIsWrong(String kind) {
        var field = errors.field("pay.from", "薪酬", "1200\"><b>").help("按月。").asOptional();

        var page = render("field/" + kind, Map.of("field", field));

        var input = only(page, "[name='pay.from']");
        assertThat(only(page, "label[for=" + input.id() + "]").text()).contains("薪酬", "选填");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("aria-describedby").split(" ")).hasSize(2).allSatisfy(id -> only(page, "#" + id));
        assertThat(page.text()).contains("薪酬太低。 请改高。", "依据：《劳动法》第四十八条", "按月。");
        assertThat(page.select("b")).isEmpty();
    }

    @Test
    void anAcceptedFieldSaysNothingMore() {
        var input = only(render("field/text", Map.of("field", Field.of("title", "岗位名称", "车工"))), "input");

        assertThat(input.val()).isEqualTo("车工");
        assertThat(input.hasAttr("aria-invalid")).isFalse();
        assertThat(input.hasAttr("aria-describedby")).isFalse();
    }

    @Test
    void aGroupHoldsEveryChosenValue() {
        var field = Field.of("benefits", "食宿", "meal", "bus");
        var choices = List.of(Choice.of("meal", "包吃"), Choice.of("room", "包住"), Choice.of("bus", "班车"));

        var page = render("field/checks", Map.of("field", field, "choices", choices));

        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("meal", "bus");
        assertThat(page.select("fieldset > legend").text()).isEqualTo("食宿");
    }

    @Test
    void aCodeSearchWorksAsPlainText() {
        var field = Field.of("occupation", "职业", "6-18-01-01");

        var page = render("field/code", Map.of("field", field, "shown", "车工", "optionsUrl", "/atlas/options"));

        assertThat(only(page, "input[name=occupation]").val()).isEqualTo("6-18-01-01");
        assertThat(only(page, "input[name=occupationText]").val()).isEqualTo("车工");
    }

    @Test
    void theSummaryLinksToTheField() {
        var page = render("errorSummary", Map.of("errors", errors));

        assertThat(only(page, "[role=alert] a").attr("href")).isEqualTo("#pay-from");
        assertThat(page.select(".q-errors-title")).isEmpty();
        assertThat(render("errorSummary", Map.of("errors", FormErrors.none()))
                        .body()
                        .childrenSize())
                .isZero();
    }

    @Test
    void aChartIsATableWhoseMarksLead() {
        var chart = ChartData.lines(
                "在岗人数",
                "人",
                "年份",
                List.of("实际"),
                List.of(
                        ChartData.Row.of("2025", "/y/2025", new ChartData.Point(12, 10, 14, "/rows")),
                        ChartData.Row.of("2026", "", ChartData.Point.unknown())));

        var page = render("chart", Map.of("chart", chart));

        var known = page.select("td").getFirst();
        assertThat(known.attr("data-low") + known.attr("data-value") + known.attr("data-high"))
                .isEqualTo("10.012.014.0");
        assertThat(known.selectFirst("a").attr("href")).isEqualTo("/rows");
        assertThat(page.select("td").getLast().hasAttr("data-value")).isFalse();
        assertThat(page.select("td").getLast().text()).isEqualTo("—");
    }

    @Test
    void anEmptyListShowsWhyAndNoTable() {
        var url = PageUrl.of("/exchange/needs").with("sort", "-pay").with("status", "draft");
        var page = render(
                "list",
                Map.of(
                        "url",
                        url,
                        "pager",
                        new Pager(url, 1, 20, 0, false, false),
                        "caption",
                        "岗位",
                        "filters",
                        (gg.jte.Content) output -> output.writeContent("<i>filters</i>"),
                        "head",
                        (gg.jte.Content) output -> {},
                        "rows",
                        (gg.jte.Content) output -> {},
                        "empty",
                        (gg.jte.Content) output -> output.writeContent("<p>还没有岗位</p>")));

        assertThat(page.select("table")).isEmpty();
        assertThat(page.text()).contains("还没有岗位");
        assertThat(page.select("form input[type=hidden]").eachAttr("name")).containsExactly("sort");
    }
}
