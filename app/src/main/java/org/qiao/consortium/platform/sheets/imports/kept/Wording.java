package org.qiao.consortium.platform.sheets.imports.kept;

import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.CellError;
import org.springframework.stereotype.Component;

/** Says in Chinese what is wrong with a cell, on the page and in the error workbook alike. */
@Component
public class Wording {

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    public String sentence(CellError error) {
        return texts.of(error.code(), error.args().toArray());
    }
}
