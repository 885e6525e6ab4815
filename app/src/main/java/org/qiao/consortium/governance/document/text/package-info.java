/** 全文拆条 — the text of a file, split into clauses and matched with those that are there. */
@NullMarked
package org.qiao.consortium.governance.document.text;

import org.jspecify.annotations.NullMarked;
