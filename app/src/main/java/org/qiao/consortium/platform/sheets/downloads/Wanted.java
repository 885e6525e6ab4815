package org.qiao.consortium.platform.sheets.downloads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;

/**
 * A file that somebody asked for.
 *
 * @param query of the list's address: filters and order
 * @param rows written so far
 * @param bytes of the finished file
 */
record Wanted(
        UUID id,
        String number,
        String kind,
        String query,
        ExportFormat format,
        String title,
        String conditions,
        String fileName,
        PersonId person,
        Role role,
        OrganizationId organization,
        ConsortiumId consortium,
        DownloadStatus status,
        long rows,
        long bytes,
        Instant askedAt,
        Optional<LocalDate> expiresOn) {}
