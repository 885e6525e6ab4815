/** 文件与条款 — the register of superior documents, their clauses, and which tasks carry them out. */
@NullMarked
package org.qiao.consortium.governance.document;

import org.jspecify.annotations.NullMarked;
