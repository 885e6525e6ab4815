/** What is kept of an uploaded file until it is removed: its bytes and what was found in its rows, both sealed part by part. */
@NullMarked
package org.qiao.consortium.platform.sheets.imports.kept;

import org.jspecify.annotations.NullMarked;
