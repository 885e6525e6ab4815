package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.browse.OccupationPage.ChainLine;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.platform.pages.Frame;

/**
 * One major with all that hangs on it.
 *
 * @param back majors that lead on to this one
 * @param linked codes of those it leads on to that are in this catalogue
 */
public record MajorPage(
        Frame frame,
        Major major,
        List<AimLine> aims,
        List<Major> back,
        List<String> linked,
        List<ChainLine> chains,
        List<Major> siblings,
        List<Source> sources) {

    /** @param text as printed @param code empty when not matched @param how it was matched, in words */
    public record AimLine(String text, String code, String url, String how) {}
}
