package org.qiao.consortium.governance.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 制度 — with its versions, the latest first.
 *
 * @param number {@code ZD-2026-000001}
 * @param toBeRead whether members have to confirm that they have read it
 */
public record Charter(
        UUID id,
        String number,
        CharterKind kind,
        String title,
        boolean toBeRead,
        boolean example,
        int version,
        List<Version> versions) {

    public static final String KIND = "governance.charter";

    public Charter {
        versions = List.copyOf(versions);
    }

    /**
     * 版本.
     *
     * @param place first, second …
     * @param resolution number of the resolution that adopted it; empty for a draft
     */
    public record Version(
            UUID id,
            int place,
            String text,
            String note,
            VersionStatus status,
            String resolution,
            String resolutionTitle,
            Optional<LocalDate> effectiveOn,
            Optional<LocalDate> endedOn,
            int version) {}

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public Optional<Version> inForce() {
        return versions.stream()
                .filter(it -> it.status() == VersionStatus.IN_FORCE)
                .findFirst();
    }

    public Optional<Version> draft() {
        return versions.stream()
                .filter(it -> it.status() == VersionStatus.DRAFT)
                .findFirst();
    }

    public Optional<Version> at(String place) {
        return versions.stream()
                .filter(it -> String.valueOf(it.place()).equals(place))
                .findFirst();
    }
}
