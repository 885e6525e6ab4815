package org.qiao.consortium.platform.privacy;

import java.util.Arrays;
import java.util.Optional;

/** 请求事项 (个人信息保护法 第四十四至四十八条). */
public enum RequestKind {
    CORRECTION("更正、补充"),
    DELETION("删除"),
    COPY("复制、转移"),
    EXPLANATION("解释说明"),
    RESTRICTION("限制处理");

    private final String label;

    RequestKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<RequestKind> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }
}
