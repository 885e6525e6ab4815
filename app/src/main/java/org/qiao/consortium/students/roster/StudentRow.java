package org.qiao.consortium.students.roster;

import java.time.LocalDate;
import org.qiao.consortium.platform.pages.Tone;

/**
 * One line of the roster; the name is masked already.
 *
 * @param account whether a password was set
 * @param consented whether matching was consented to
 * @param guardian what there is to say about the guardian's confirmation; empty for adults
 */
public record StudentRow(
        String number,
        String name,
        String className,
        String major,
        LocalDate graduatesOn,
        int age,
        boolean account,
        boolean consented,
        String guardian,
        String status,
        Tone tone) {}
