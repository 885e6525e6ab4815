package org.qiao.consortium.exchange.matching.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.MatchStatus;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.students.StudentId;

/**
 * One line of the list of matches.
 *
 * @param studentName as the viewer may know it
 * @param yours whether it waits for the viewer's own answer
 */
public record MatchRow(
        String number,
        String post,
        String needNumber,
        OrganizationId employer,
        String employerName,
        StudentId student,
        String studentName,
        String studentAbout,
        Side openedBy,
        MatchStatus status,
        int score,
        Instant openedAt,
        LocalDate answerBy,
        boolean yours) {}
