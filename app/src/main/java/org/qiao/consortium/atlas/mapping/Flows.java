package org.qiao.consortium.atlas.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.atlas.chain.Chain;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.ChartData.Point;
import org.qiao.consortium.platform.pages.Texts;

/**
 * 四列图 — chain, occupation, post, major as flows; the breadth is the sum of the weights of the majors behind.
 *
 * <p>Easy to get wrong: names must differ between columns, or a post named like its occupation would flow in a circle. So
 * occupations and majors carry their codes.
 */
final class Flows {

    /** Breadth of a post that nobody trains for, so that it is seen. */
    private static final double NOBODY = 0.2;

    private record Edge(String from, String fromUrl, String to, String url) {}

    private final Chain chain;
    private final Texts texts;
    private final Map<Edge, Double> edges = new LinkedHashMap<>();

    private Flows(Chain chain, Texts texts) {
        this.chain = chain;
        this.texts = texts;
    }

    static ChartData of(Chain chain, List<Mapping> mappings, Texts texts) {
        var flows = new Flows(chain, texts);
        mappings.forEach(flows::add);
        var rows = new ArrayList<ChartData.Row>();
        flows.edges.forEach((edge, value) -> rows.add(new ChartData.Row(
                edge.from(),
                edge.fromUrl(),
                edge.to(),
                List.of(Point.of(Math.round(value * 100) / 100.0, edge.url())))));
        return ChartData.flows(
                texts.of("atlas.flows.title", chain.name()),
                texts.of("atlas.flows.unit"),
                texts.of("atlas.flows.from"),
                texts.of("atlas.flows.to"),
                texts.of("atlas.flows.value"),
                rows);
    }

    private void add(Mapping it) {
        var value = it.weight().map(BigDecimal::doubleValue).orElse(NOBODY);
        var occupation = it.occupationCode() + " " + it.occupationName();
        var occupationUrl = "/atlas/occupations/" + it.occupationCode();
        var major = it.hasMajor() ? it.majorName() + " " + it.majorCode() : texts.of("atlas.flows.nobody");
        var majorUrl = it.hasMajor() ? "/atlas/majors/" + it.majorCode() : "/atlas/orphans?kind=post";
        edges.merge(new Edge(chain.name(), chain.url(), occupation, occupationUrl), value, Double::sum);
        edges.merge(new Edge(occupation, occupationUrl, it.post(), occupationUrl), value, Double::sum);
        edges.merge(new Edge(it.post(), occupationUrl, major, majorUrl), value, Double::sum);
    }
}
