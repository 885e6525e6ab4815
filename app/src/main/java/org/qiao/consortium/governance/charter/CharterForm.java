package org.qiao.consortium.governance.charter;

import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;

/** 制度表单: what it is, and the text of its draft. */
public record CharterForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String toBeRead,
        @Nullable String text,
        @Nullable String note) {

    public static CharterForm empty(CharterKind kind) {
        return new CharterForm(kind.name(), "", "true", "", "");
    }

    /** @param draft the draft, or the version that a draft is to begin with */
    public static CharterForm of(Charter charter, Charter.Version draft) {
        var isDraft = draft.status() == VersionStatus.DRAFT;
        return new CharterForm(
                charter.kind().name(),
                charter.title(),
                String.valueOf(charter.toBeRead()),
                draft.text(),
                isDraft ? draft.note() : "");
    }

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }

    boolean isToBeRead() {
        return Typed.text(toBeRead).equals("true");
    }
}
