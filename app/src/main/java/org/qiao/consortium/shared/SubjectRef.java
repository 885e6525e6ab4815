package org.qiao.consortium.shared;

import java.util.UUID;

/**
 * Points at a thing of any module without importing it.
 *
 * @param kind dotted word of the owning slice, {@code exchange.need}
 * @param id the thing's key
 */
public record SubjectRef(String kind, UUID id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
