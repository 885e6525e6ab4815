/** 岗位需求的交接 — needs whose unit would be left without anybody to go on with them. */
@NullMarked
package org.qiao.consortium.exchange.need.handover;

import org.jspecify.annotations.NullMarked;
