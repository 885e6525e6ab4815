package org.qiao.consortium.students;

import java.util.UUID;

/** Identifies a student. */
public record StudentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
