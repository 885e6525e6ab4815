/** 审计 — the pages on which 平台管理员 and auditors read all deeds. */
@NullMarked
package org.qiao.consortium.platform.trail;

import org.jspecify.annotations.NullMarked;
