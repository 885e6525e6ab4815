package org.qiao.consortium.governance.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.SeatQueries;
import org.qiao.consortium.governance.council.SeatRow;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** 组成的缺失: what the consortium and its bodies lack, as the pages of bodies say it too. */
@Component
class CompositionFaults implements HealthCheck {

    private final Composition composition;
    private final SeatQueries seats;
    private final Problems problems;
    private final Texts texts;

    CompositionFaults(Composition composition, SeatQueries seats, Problems problems, Texts texts) {
        this.composition = composition;
        this.seats = seats;
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
        var sitting = seats.all(viewer).stream().collect(Collectors.groupingBy(SeatRow::bodyNumber));
        var bodies = composition.standing(viewer).stream()
                .flatMap(it -> ofOne(it, sitting.getOrDefault(it.number(), List.of()), today));
        return Stream.concat(whole, bodies).limit(limit).toList();
    }

    private Stream<HealthRow> ofOne(Body body, List<SeatRow> itsSeats, LocalDate today) {
        return problems.of(composition.ofOne(body, itsSeats, today)).lines().stream()
                .map(it -> row(it, body.terms().name(), "/bodies/" + body.number()));
    }

    private static HealthRow row(ErrorLine line, String group, String url) {
        return new HealthRow(line.message(), url, line.citation(), group, Optional.empty());
    }
}
