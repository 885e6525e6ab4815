/** 个人请求 — what people ask about their data, who answers, by when, and what then becomes of the data. Start at {@link FileRequest}. */
@NullMarked
package org.qiao.consortium.platform.privacy.request;

import org.jspecify.annotations.NullMarked;
