package org.qiao.consortium.governance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.shared.OrganizationId;

/** 单位登记 — asks about units of the register. Names and kinds are no secret; contacts are not answered here. */
public interface Organizations {

    Optional<OrganizationView> find(OrganizationId organization, LocalDate today);

    Optional<OrganizationView> byNumber(String number, LocalDate today);

    Map<OrganizationId, OrganizationView> find(Collection<OrganizationId> organizations, LocalDate today);

    /** Those whose number or name holds the piece, half width and small letters; also by its short name. */
    List<OrganizationId> saying(String piece);

    /**
     * A few units of these kinds whose number or name holds the words, the one so named first; any for no words: for
     * suggestions while somebody types.
     */
    List<OrganizationView> alike(String words, Collection<OrganizationKind> kinds, int limit, LocalDate today);

    /** All units of a kind in the register, by name. */
    List<OrganizationView> ofKind(OrganizationKind kind, LocalDate today);
}
