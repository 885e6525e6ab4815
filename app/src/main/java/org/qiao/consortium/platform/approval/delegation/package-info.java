/** 委托 — somebody decides for a colleague who is away. Start reading at {@link Delegations}. */
@NullMarked
package org.qiao.consortium.platform.approval.delegation;

import org.jspecify.annotations.NullMarked;
