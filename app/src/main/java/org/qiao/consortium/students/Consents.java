package org.qiao.consortium.students;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.students.Students.Purpose;

/** 知情同意 — takes down what students and guardians have agreed to. Who may do so is the caller's to check. */
public interface Consents {

    /** The student says yes, to each purpose by itself, to the notice in force; what stands already is left alone. */
    void give(StudentId student, Set<Purpose> purposes, Actor by, Instant at);

    /** The student takes it back, at any time and without a reason. */
    void withdraw(StudentId student, Set<Purpose> purposes, Actor by, Instant at);

    /**
     * What a signed paper says.
     *
     * @param guardianSigned whether the guardian signed too
     * @param note where the paper is kept, or the name of the scan
     */
    record Paper(StudentId student, Set<Purpose> purposes, boolean guardianSigned, String note) {}

    /** Many papers at once, typed in by the school. */
    void recordPapers(List<Paper> papers, Actor clerk, Instant at);
}
