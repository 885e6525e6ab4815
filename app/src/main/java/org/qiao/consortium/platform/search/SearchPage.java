package org.qiao.consortium.platform.search;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/** @param words as asked, empty when nothing was */
public record SearchPage(Frame frame, String words, List<Group> groups) {

    public record Group(String label, List<Searchable.Hit> hits) {}
}
