/** 岗位批量导入 — the sheet of posts: its columns, and how a row is read, checked and kept. */
@NullMarked
package org.qiao.consortium.exchange.need.sheet;

import org.jspecify.annotations.NullMarked;
