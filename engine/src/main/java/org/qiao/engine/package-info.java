/** Fair allocation and intake planning, as a library: plain values in, plain values out. Start reading at docs/engine.md. */
@NullMarked
package org.qiao.engine;

import org.jspecify.annotations.NullMarked;
