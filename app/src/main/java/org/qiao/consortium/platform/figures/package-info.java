/**
 * 指标 — the numbers that modules give: each named and defined once, asked for a day or a month, within a scope. Whoever adds
 * numbers up (monitoring, a screen, a report) asks here and imports no other module.
 *
 * <p>Hides: which module answers, what was kept of earlier days, which counts of persons may not be shown. Start reading at
 * {@link org.qiao.consortium.platform.figures.FigureSource}. Page: docs/modules/figures.md
 */
@NamedInterface("figures")
@NullMarked
package org.qiao.consortium.platform.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
