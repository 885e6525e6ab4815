/** 运行 — what those who run the platform see of it: numbered requests, metrics, and a page when the database is away. */
@NamedInterface("operations")
@NullMarked
package org.qiao.consortium.platform.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
