package org.qiao.consortium.governance.charter.pages;

import java.util.List;
import org.qiao.consortium.governance.charter.Charter;
import org.qiao.consortium.governance.charter.Comparison;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;

/** 两个版本的比较. */
public record ComparisonPage(
        Frame frame,
        Charter charter,
        Charter.Version before,
        Charter.Version after,
        List<Comparison.Line> lines,
        List<Choice> versions) {

    public long changed() {
        return lines.stream().filter(it -> it.kind() != Comparison.Kind.SAME).count();
    }
}
