/** 公示的页面 — the public ones and those on which 秘书处 keeps notices. */
@NullMarked
package org.qiao.consortium.governance.announcement.pages;

import org.jspecify.annotations.NullMarked;
