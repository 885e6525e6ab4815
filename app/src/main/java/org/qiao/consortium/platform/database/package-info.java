/** 数据库 — the PostgreSQL that comes along, for those who bring none; and files that only the owner may read. */
@NamedInterface("database")
@NullMarked
package org.qiao.consortium.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
