package org.qiao.consortium.governance.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.atlas.chain.Kind;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** 组成的缺失: what the bodies of the consortium lack, as the pages of bodies say it too. */
@Component
class CompositionFaults implements HealthCheck {

    private final Composition composition;
    private final Problems problems;
    private final Texts texts;

        this.composition = composition;

        this.problems = problems;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "composition";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Kind kind() {
        return Kind.FAULT;
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return rows(viewer, today, Integer.MAX_VALUE).size();
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        var whole = problems.of(composition.ofWhole(viewer)).lines().stream()
                .map(it -> row(it, texts.of("governance.health.whole"), "/council"));
        return whole.limit(limit).toList();
    }

    private static HealthRow row(ErrorLine line, String group, String url) {
        return new HealthRow(line.message(), url, line.citation(), group, Optional.empty());
    }
}
