/** 第二重验证 — the code from an authenticator that is asked for beside the password. */
@NullMarked
package org.qiao.consortium.platform.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
