package org.qiao.consortium.governance.charter;

import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;

/** 议事条款 — how a body decides by this version. @param article for example 第十二条 */
public record Provision(
        BodyId body, Share quorum, Share majority, WayOfDeciding.Of majorityOf, int intervalMonths, String article) {}
