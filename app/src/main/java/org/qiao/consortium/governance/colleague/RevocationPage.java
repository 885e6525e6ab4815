package org.qiao.consortium.governance.colleague;

import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What revocation.jte gets: one colleague's one role, about to be taken back. */
public record RevocationPage(
        Frame frame,
        String url,
        String listUrl,
        String name,
        String role,
        String roleName,
        String reason,
        FormErrors errors) {}
