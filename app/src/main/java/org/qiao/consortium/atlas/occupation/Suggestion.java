package org.qiao.consortium.atlas.occupation;

import java.util.Optional;
import org.qiao.consortium.atlas.OccupationCode;

/**
 * One occupation offered for a title.
 *
 * @param trade 工种, when the title names one
 * @param score between 0 and 1, comparable within one answer only
 */
public record Suggestion(OccupationCode code, String name, Optional<String> trade, double score, Reason reason) {}
