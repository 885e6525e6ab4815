/** 数据库 — the PostgreSQL that comes along, for those who bring none. */
@NullMarked
package org.qiao.consortium.platform.database;

import org.jspecify.annotations.NullMarked;
