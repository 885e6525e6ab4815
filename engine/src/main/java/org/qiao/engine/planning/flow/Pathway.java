package org.qiao.engine.planning.flow;

import java.util.List;

/**
 * The stages one is admitted to at once. 五年一贯制 is one stage: it has no examination after the third year, while 3+2
 * and 3+4 are two with a transfer (转段) between them.
 */
public record Pathway(String name, List<Stage> stages) {
    public Pathway {
        stages = List.copyOf(stages);
    }

    /** 中职三年。 */
    public static Pathway three(String secondary) {
        return new Pathway("3", List.of(new Stage(3, secondary)));
    }

    /** 中高职 3+2 贯通。 */
    public static Pathway threePlusTwo(String secondary, String college) {
        return new Pathway("3+2", List.of(new Stage(3, secondary), new Stage(2, college)));
    }

    /** 五年一贯制。 */
    public static Pathway five(String college) {
        return new Pathway("五年一贯制", List.of(new Stage(5, college)));
    }

    /** 中本 3+4 贯通。 */
    public static Pathway threePlusFour(String secondary, String bachelor) {
        return new Pathway("3+4", List.of(new Stage(3, secondary), new Stage(4, bachelor)));
    }

    /** Years from admission to the last certificate when nobody repeats. */
    public int years() {
        return stages.stream().mapToInt(Stage::years).sum();
    }
}
