/** 会议的页面 — the list, one meeting as who looks takes part in it, the forms, the minutes. */
@NullMarked
package org.qiao.consortium.governance.meeting.pages;

import org.jspecify.annotations.NullMarked;
