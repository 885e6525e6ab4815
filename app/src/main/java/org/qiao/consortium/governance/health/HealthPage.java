package org.qiao.consortium.governance.health;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;

/** What list.jte and screen.jte get. */
public record HealthPage(Frame frame, List<HealthFigure> figures, String asOf) {

    public long faults() {
        return figures.stream().filter(it -> it.tone() == Tone.BAD).count();
    }
}
