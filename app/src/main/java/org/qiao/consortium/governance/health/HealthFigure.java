package org.qiao.consortium.governance.health;

import java.util.List;
import org.qiao.consortium.platform.pages.Tone;

/** One figure as the pages show it. @param rows the first few, for the screen */
public record HealthFigure(String code, String label, String about, int value, Tone tone, List<Line> rows) {

    public record Line(String title, String note) {}

    public String url() {
        return "/governance/health/" + code;
    }

    static Tone toneOf(HealthCheck.Kind kind, int value) {
        return switch (kind) {
            case DONE -> Tone.QUIET;
            case SOON -> value == 0 ? Tone.GOOD : Tone.WARN;
            case FAULT -> value == 0 ? Tone.GOOD : Tone.BAD;
        };
    }
}
