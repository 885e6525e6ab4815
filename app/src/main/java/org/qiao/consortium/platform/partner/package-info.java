/**
 * 对外接口 — what partners read as JSON, with tokens of their own. A module offers an interface with {@link
 * org.qiao.consortium.platform.partner.PartnerApi} and {@link org.qiao.consortium.platform.partner.OpenToPartners}; what is
 * told is described in {@code openapi.yaml}. Start reading at {@link org.qiao.consortium.platform.partner.PartnerDoor}.
 */
@NamedInterface("partner")
@NullMarked
package org.qiao.consortium.platform.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
