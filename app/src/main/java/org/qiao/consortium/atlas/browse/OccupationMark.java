package org.qiao.consortium.atlas.browse;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;

/** 标记 beside an occupation's name: 待核, 数字, 绿色, 新职业. @param meaning one sentence */
public record OccupationMark(String label, Tone tone, String meaning) {

    static List<OccupationMark> of(Occupation it, Texts texts) {
        var marks = new ArrayList<OccupationMark>();
        if (!it.confirmed()) {
            marks.add(mark("unconfirmed", Tone.WARN, texts));
        }
        if (it.digital()) {
            marks.add(mark("digital", Tone.ACTIVE, texts));
        }
        if (it.green()) {
            marks.add(mark("green", Tone.GOOD, texts));
        }
        if (!it.edition().equals("2022")) {
            marks.add(new OccupationMark(it.edition(), Tone.QUIET, texts.of("atlas.mark.added.meaning")));
        }
        return marks;
    }

    private static OccupationMark mark(String key, Tone tone, Texts texts) {
        return new OccupationMark(
                texts.of("atlas.mark." + key + ".short"), tone, texts.of("atlas.mark." + key + ".meaning"));
    }
}
