package org.qiao.consortium.students.intake;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What form.jte gets.
 *
 * @param action where the form is sent; also where it is opened
 * @param masked what the page may tell of what is kept; empty texts for somebody new
 */
public record StudentFormPage(
        Frame frame,
        String action,
        String cancelUrl,
        boolean isNew,
        StudentForm form,
        Masked masked,
        String majorShown,
        String homeShown,
        List<Choice> relations,
        FormErrors errors) {

    /** Names and numbers as a list shows them. */
    public record Masked(
            String nationalNumber,
            String name,
            String idCard,
            String phone,
            String guardianName,
            String guardianPhone) {

        static Masked nothing() {
            return new Masked("", "", "", "", "", "");
        }
    }
}
