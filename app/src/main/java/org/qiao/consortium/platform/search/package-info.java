/** 检索 — finds things of all modules by name, code or pinyin initials. */
@NamedInterface("search")
@NullMarked
package org.qiao.consortium.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
