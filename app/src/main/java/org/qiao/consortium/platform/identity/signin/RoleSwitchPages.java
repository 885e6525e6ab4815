package org.qiao.consortium.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 切换角色 — acts in another of one's own roles, without signing in again. */
@Controller
@OpenToSignedIn
class RoleSwitchPages {

    private final Grants grants;
    private final SignInSession session;

    RoleSwitchPages(Grants grants, SignInSession session) {
        this.grants = grants;
        this.session = session;
    }

    @PostMapping("/role-switch/{grant}")
    String change(@PathVariable UUID grant, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var own = grants.of(viewer.person()).stream()
                .filter(it -> it.id().equals(grant))
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.role-grant", grant));
        grants.remember(own);
        return "redirect:" + session.change(own, request, response);
    }
}
