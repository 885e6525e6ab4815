/** A database of an earlier platform, with data, under the platform of today. */
@NullMarked
package org.qiao.consortium.upgrade;

import org.jspecify.annotations.NullMarked;
