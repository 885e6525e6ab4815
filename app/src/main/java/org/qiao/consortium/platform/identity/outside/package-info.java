/** 外部身份 — signing in through the identity provider of a town or school (OIDC, CAS), where one is configured. */
@NullMarked
package org.qiao.consortium.platform.identity.outside;

import org.jspecify.annotations.NullMarked;
