/** 产业链 — schemes side by side, each with its source and validity, and their clusters and chains. */
@NullMarked
package org.qiao.consortium.atlas.chain;

import org.jspecify.annotations.NullMarked;
