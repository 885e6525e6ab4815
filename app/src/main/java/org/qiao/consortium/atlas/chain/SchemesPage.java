package org.qiao.consortium.atlas.chain;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/** The schemes side by side. @param mayAdd whether the viewer may add one */
public record SchemesPage(Frame frame, List<Scheme> schemes, boolean mayAdd, LocalDate today) {}
