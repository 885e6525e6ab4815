package org.qiao.consortium.governance.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a register says of a document.
 *
 * @param documentNumber 文号, empty when it has none
 * @param adoptedBy the meeting that passed it
 * @param receivers 主送
 */
public record Particulars(
        String title,
        String documentNumber,
        String issuer,
        DocumentLevel level,
        DocumentWeight weight,
        DocumentStage stage,
        String adoptedBy,
        Optional<LocalDate> adoptedOn,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> effectiveOn,
        String receivers,
        String note) {}
