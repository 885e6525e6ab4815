package org.qiao.consortium.platform.sheets.imports.columns;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What columns.jte gets.
 *
 * @param missing required columns that the file does not have so far
 * @param fields one for each column of the file that has another name than ours
 * @param choices our columns that the file does not have under our own name
 */
public record ColumnsPage(
        Frame frame,
        String fileName,
        String url,
        int version,
        List<String> missing,
        List<Field> fields,
        List<Choice> choices,
        FormErrors errors) {}
