package org.qiao.consortium.platform.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/** 指标来源 — the figures of one slice. Implemented above, asked here; read only, counted in SQL. */
public interface FigureSource {

    List<Figure> figures();

    /**
     * The values of one of its figures, for each part of the dimension in which there is something; for
     * {@link Dimension#TOTAL} one with an empty key, or none for nothing.
     */
    List<Value> values(Figure figure, Question question);

    /**
     * What is asked.
     *
     * @param unit limits it to what concerns one unit; empty for the whole consortium
     * @param from first day; not looked at where a figure is read on a day
     * @param to last day, or the day on which it is read
     */
    record Question(
            ConsortiumId consortium, Optional<OrganizationId> unit, Dimension by, LocalDate from, LocalDate to) {

        public Instant begin() {
            return from.atStartOfDay(BusinessTime.ZONE).toInstant();
        }

        /** The first instant after the last day. */
        public Instant end() {
            return to.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
        }
    }

    /** @param key of the part, empty for the whole @param label as people read it */
    record Value(String key, String label, long value) {}
}
