/** 会话 — where somebody is signed in, and how it ends. */
@NullMarked
package org.qiao.consortium.platform.identity.session;

import org.jspecify.annotations.NullMarked;
