/** 页面 — what every page is made of: the frame around it and the data of the shared parts in {@code jte/ui}. */
@NullMarked
@NamedInterface("pages")
package org.qiao.consortium.platform.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
