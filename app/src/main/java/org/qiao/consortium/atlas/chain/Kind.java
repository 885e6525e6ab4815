package org.qiao.consortium.atlas.chain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 类别 — of a scheme, and of what stands in it. */
public enum Kind {
    SYSTEM("产业体系"),
    CLUSTER("产业集群"),
    CHAIN("产业链"),
    /** Of a scheme only. */
    CLUSTER_AND_CHAIN("产业集群与产业链");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a constant has this name; a form may send anything. */
    public static boolean has(@Nullable String name) {
        return Arrays.stream(values()).anyMatch(it -> it.name().equals(name));
    }
}
