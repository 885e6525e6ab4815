package org.qiao.consortium.students;

import java.time.LocalDate;
import org.qiao.consortium.shared.OrganizationId;

/** 学生已离校 — transferred, withdrew or was struck off; not told of those who graduate, they go on looking for work. */
public record StudentLeft(StudentId student, OrganizationId school, LocalDate on) {}
