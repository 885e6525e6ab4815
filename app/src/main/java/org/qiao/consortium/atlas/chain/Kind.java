package org.qiao.consortium.atlas.chain;

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
}
