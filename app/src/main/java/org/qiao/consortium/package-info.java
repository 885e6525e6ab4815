/** Qiao 桥 — the platform of a municipal industry-education consortium (市域产教联合体). Start reading at docs/README.md. */
@NullMarked
package org.qiao.consortium;

import org.jspecify.annotations.NullMarked;
