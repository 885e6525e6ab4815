package org.qiao.consortium.students.board;

import java.util.UUID;

/**
 * How far one class has come.
 *
 * @param activated who can sign in
 * @param consented to matching
 * @param wishes who said what they look for
 * @param matched who talks with an employer
 * @param silent who has neither consented nor ever taken a consent back
 */
public record ClassRow(
        UUID id,
        String name,
        String teacher,
        int graduationYear,
        int students,
        int activated,
        int consented,
        int wishes,
        int matched,
        int silent) {

    /** 36 / 45 as a share, for the bar. */
    public int percent(int part) {
        return students == 0 ? 0 : Math.round(100f * part / students);
    }
}
