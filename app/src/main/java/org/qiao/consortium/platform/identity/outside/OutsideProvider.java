package org.qiao.consortium.platform.identity.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qiao.consortium.shared.rule.Refused;

/** 统一身份认证 — sends somebody away to say who they are, and hears it when they come back. */
interface OutsideProvider {

    /** Part of addresses: {@code oidc}, {@code cas}. */
    String key();

    /** As people know it: 「张掖市统一身份认证」. */
    String name();

    /** @return the address to go to; what must match on return is kept in the session */
    String begin(HttpServletRequest request, HttpServletResponse response);

    /** @throws Refused when the answer is not what was asked for, or the provider does not vouch for it */
    OutsideIdentity finish(HttpServletRequest request, HttpServletResponse response);
}
