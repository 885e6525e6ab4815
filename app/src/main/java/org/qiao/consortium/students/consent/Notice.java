package org.qiao.consortium.students.consent;

import java.time.LocalDate;
import org.qiao.consortium.students.Students.Purpose;

/**
 * 告知 — one version of what a student is told before consenting to a purpose (个人信息保护法 第十七条).
 *
 * @param receiver who gets the data
 * @param kinds which data
 * @param text what for and how
 * @param period how long they are kept
 * @param asksAgain whether purpose, way or kinds changed, so that earlier consents no longer stand (第十四条)
 */
public record Notice(
        Purpose purpose,
        int version,
        String receiver,
        String kinds,
        String text,
        String period,
        boolean asksAgain,
        LocalDate effectiveOn) {}
