package org.qiao.consortium.atlas.mapping;

import java.util.List;
import org.qiao.consortium.atlas.chain.Scheme;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Frame;

/** One scheme with its chains. */
public record SchemePage(
        Frame frame, Scheme scheme, boolean valid, ChartData flows, boolean mayEdit, List<DeedLine> trail) {}
