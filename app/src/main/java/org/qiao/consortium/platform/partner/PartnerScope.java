package org.qiao.consortium.platform.partner;

import java.util.Arrays;
import java.util.Optional;

/** 范围 — what a token may read. */
public enum PartnerScope {
    POSTS("posts", "在招岗位"),
    MEMBERS("members", "成员名录"),
    CATALOGUES("catalogues", "职业与专业目录"),
    MAPPINGS("mappings", "产业链—职业—岗位—专业对应关系");

    private final String word;
    private final String label;

    PartnerScope(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As a token and the documentation name it. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    static Optional<PartnerScope> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
