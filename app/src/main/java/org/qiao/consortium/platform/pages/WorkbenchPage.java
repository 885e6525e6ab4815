package org.qiao.consortium.platform.pages;

import java.util.List;

/** What workbench.jte gets. */
public record WorkbenchPage(Frame frame, List<Todo> todos, List<WorkbenchPart.Shortcut> shortcuts) {}
