/** 登录 — by password, under which role one goes on, and how often one may try. */
@NullMarked
package org.qiao.consortium.platform.identity.signin;

import org.jspecify.annotations.NullMarked;
