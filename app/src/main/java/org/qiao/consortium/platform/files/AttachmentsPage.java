package org.qiao.consortium.platform.files;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What attachments.jte gets.
 *
 * @param backUrl the thing's own page
 * @param accept for the choice of files in a browser
 * @param help what to put here, and how large it may be
 * @param refused number of the file whose removal was refused; empty for none
 */
public record AttachmentsPage(
        Frame frame,
        String url,
        String backUrl,
        String why,
        String help,
        String accept,
        boolean mayChange,
        List<FilesCard.Line> files,
        String refused,
        FormErrors errors) {

    /** Where the reason for removing one file is typed; its name is the file's own, because several stand on the page. */
    public Field reason(FilesCard.Line file) {
        return new Field(
                "reason-" + file.number(),
                "移除的原因",
                List.of(""),
                "",
                false,
                "",
                refused.equals(file.number()) ? errors.of("reason") : Optional.empty());
    }
}
