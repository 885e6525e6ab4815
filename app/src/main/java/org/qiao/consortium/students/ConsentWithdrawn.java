package org.qiao.consortium.students;

import java.time.LocalDate;

/** 同意已撤回 — what rested on it must end; what was done before stays lawful. */
public record ConsentWithdrawn(StudentId student, Students.Purpose purpose, LocalDate on) {}
