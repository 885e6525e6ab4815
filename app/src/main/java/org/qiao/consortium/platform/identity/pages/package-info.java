/** 账号与人员的页面 — one's own account, activation by code, the people of a unit and their roles. */
@NullMarked
package org.qiao.consortium.platform.identity.pages;

import org.jspecify.annotations.NullMarked;
