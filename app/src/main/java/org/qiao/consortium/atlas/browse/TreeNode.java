package org.qiao.consortium.atlas.browse;

import java.util.List;
import java.util.function.ToIntFunction;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * A step of a tree: leads to the list below it.
 *
 * @param code empty where the official document has none, as for the levels of majors
 * @param count of the leaves below
 */
public record TreeNode(String code, String name, int count, String url) {

    /** The way down to where one stands, and the steps that lead further. */
    public record Place(List<TreeNode> path, List<TreeNode> below) {}

    /** @param leaf name of the lowest level, which is not a step any more */
    static Place placeOf(CodeList tree, String under, String leaf, ToIntFunction<String> count, PageUrl url) {
        var plain = url.without("page").without("under");
        return new Place(
                tree.pathTo(under).stream().map(it -> node(it, count, plain)).toList(),
                tree.below(under).stream()
                        .filter(it -> !it.level().equals(leaf))
                        .map(it -> node(it, count, plain))
                        .toList());
    }

    private static TreeNode node(CodeList.Entry it, ToIntFunction<String> count, PageUrl url) {
        return new TreeNode(
                it.level().equals(MajorCatalogue.LEVEL) ? "" : it.code(),
                it.name(),
                count.applyAsInt(it.code()),
                url.with("under", it.code()).toString());
    }
}
