package org.qiao.consortium.platform.privacy.rules;

import java.time.LocalDate;
import java.util.List;

/** One version of the rules as it was made public. @param summary what it changed */
public record ProcessingVersion(int version, LocalDate effectiveOn, String summary, List<Processing> processings) {}
