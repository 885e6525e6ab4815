package org.qiao.consortium.students;

import java.time.LocalDate;
import org.qiao.consortium.shared.OrganizationId;

/** 学生已入册 — somebody stands on a school's roster who did not before. */
public record StudentEnrolled(StudentId student, OrganizationId school, LocalDate on) {}
