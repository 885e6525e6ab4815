package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.platform.pages.Frame;

/** The schemes of levels side by side. */
public record LevelsPage(Frame frame, List<Scheme> schemes, List<Source> sources) {

    public record Scheme(String name, List<Line> levels) {}

    /** @param grade 国家职业资格等级, empty when none corresponds */
    public record Line(String scheme, String code, String name, String grade) {}
}
