package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.platform.pages.Frame;

/** One occupation with all that hangs on it. */
public record OccupationPage(
        Frame frame,
        Occupation occupation,
        List<TreeNode> path,
        List<OccupationMark> marks,
        List<MajorLine> majors,
        List<ChainLine> chains,
        List<ShortageLine> shortages,
        List<Occupation> neighbours,
        List<Source> sources) {

    /** @param how in words: 职业面向写明, 写明所在小类 … @param posts that the major's description names */
    public record MajorLine(String code, String name, String level, String className, String how, List<String> posts) {}

    /** @param major name of the major, empty when nobody trains for the post */
    public record ChainLine(
            String chain,
            String chainUrl,
            String trade,
            String post,
            String major,
            String majorUrl,
            String occupation,
            String occupationUrl,
            String weight,
            String verification) {}

    /** @param rank 「第 12 位」, or that it stands in the list without a rank */
    public record ShortageLine(String quarter, String rank) {}

    public String postsUrl() {
        return "/posts?occupation=" + occupation.code();
    }
}
