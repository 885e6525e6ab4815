package org.qiao.consortium.governance.council.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 组织架构图.
 *
 * @param own the consortium's own line, from the top
 * @param beside city bodies and others that stand beside it
 * @param warnings of the consortium as a whole
 * @param selections whether the viewer may open the selections of lead enterprises
 */
public record ChartPage(
        Frame frame,
        List<Node> own,
        List<Node> beside,
        List<ErrorLine> warnings,
        boolean mayChange,
        boolean selections) {

    /**
     * @param topic 专业群, project or unit; empty for most
     * @param chair who leads it; empty while nobody does
     * @param warnings how many things it lacks
     */
    public record Node(
            String number,
            String name,
            String kind,
            String topic,
            String chair,
            int filled,
            int seats,
            int warnings,
            boolean example,
            List<Node> below) {}

    public boolean isEmpty() {
        return own.isEmpty() && beside.isEmpty();
    }
}
