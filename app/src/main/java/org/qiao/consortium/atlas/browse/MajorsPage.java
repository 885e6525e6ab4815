package org.qiao.consortium.atlas.browse;

import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.atlas.major.Level;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** The list of majors with the tree above it. */
public record MajorsPage(
        Frame frame,
        String q,
        String level,
        String under,
        String mark,
        TreeNode.Place tree,
        List<Major> rows,
        Pager pager,
        List<Chip> chips,
        List<Source> sources) {

    /** The same list as a file. */
    public String exportUrl(String format) {
        return new PageUrl(MajorPages.URL + "/export", pager.url().parameters())
                .without("page")
                .with("format", format)
                .toString();
    }

    public List<Choice> levels() {
        return Stream.of(Level.SECONDARY_VOCATIONAL, Level.HIGHER_VOCATIONAL, Level.VOCATIONAL_BACHELOR)
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
