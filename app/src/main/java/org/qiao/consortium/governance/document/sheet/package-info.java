/** 文件登记册的导入. */
@NullMarked
package org.qiao.consortium.governance.document.sheet;

import org.jspecify.annotations.NullMarked;
