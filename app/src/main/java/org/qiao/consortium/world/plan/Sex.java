package org.qiao.consortium.world.plan;

/** 性别 (GB/T 2261.1). */
public enum Sex {
    MALE,
    FEMALE
}
