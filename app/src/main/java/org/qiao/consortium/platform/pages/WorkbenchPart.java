package org.qiao.consortium.platform.pages;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;

/** 工作台的一部分 — what a module has for this viewer today. A module that has nothing for a role answers empty lists. */
public interface WorkbenchPart {

    /** What waits for the viewer, the most urgent first. */
    List<Todo> todos(Viewer viewer, LocalDate today);

    /** Next steps: where people of this role usually go. */
    default List<Shortcut> shortcuts(Viewer viewer) {
        return List.of();
    }

    /** @param text what one does there, in a few words */
    record Shortcut(String label, String text, String url) {}
}
