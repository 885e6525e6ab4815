package org.qiao.consortium.governance.document.pages;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.governance.document.DocumentError;
import org.qiao.consortium.governance.document.DocumentLevel;
import org.qiao.consortium.governance.document.DocumentStage;
import org.qiao.consortium.governance.document.DocumentWeight;
import org.qiao.consortium.governance.document.Particulars;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** 登记文件 as it was typed. */
public record DocumentForm(
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable String level,
        @Nullable String weight,
        @Nullable String stage,
        @Nullable String adoptedBy,
        @Nullable String adoptedOn,
        @Nullable String issuedOn,
        @Nullable String effectiveOn,
        @Nullable String receivers,
        @Nullable String note) {

    static DocumentForm empty() {
        return new DocumentForm(
                "", "", "", "", DocumentWeight.BINDING.name(), DocumentStage.ISSUED.name(), "", "", "", "", "", "");
    }

    static DocumentForm of(Document document) {
        var it = document.particulars();
        return new DocumentForm(
                it.title(),
                it.documentNumber(),
                it.issuer(),
                it.level().name(),
                it.weight().name(),
                it.stage().name(),
                it.adoptedBy(),
                day(it.adoptedOn()),
                day(it.issuedOn()),
                day(it.effectiveOn()),
                it.receivers(),
                it.note());
    }

    /** A new version begins as the old one, without number and dates. */
    static DocumentForm versionOf(Document document) {
        var it = document.particulars();
        return new DocumentForm(
                it.title().replaceAll("[（(]征求意见稿[）)]", ""),
                "",
                it.issuer(),
                it.level().name(),
                it.weight().name(),
                DocumentStage.ISSUED.name(),
                "",
                "",
                "",
                "",
                it.receivers(),
                "");
    }

    private static String day(Optional<LocalDate> on) {
        return on.map(LocalDate::toString).orElse("");
    }

    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** @throws Refused with what cannot be read */
    Particulars read() {
        var refusals = new ArrayList<Refusal>();
        var readLevel = DocumentLevel.of(text(level));
        if (readLevel.isEmpty()) {
            refusals.add(Refusal.of(DocumentError.LEVEL_MISSING, "level"));
        }
        var particulars = new Particulars(
                text(title),
                Normalizer.normalize(text(documentNumber), Normalizer.Form.NFC),
                text(issuer),
                readLevel.orElse(DocumentLevel.CONSORTIUM),
                DocumentWeight.of(text(weight)).orElse(DocumentWeight.BINDING),
                DocumentStage.of(text(stage)).orElse(DocumentStage.ISSUED),
                text(adoptedBy),
                date("adoptedOn", adoptedOn, refusals),
                date("issuedOn", issuedOn, refusals),
                date("effectiveOn", effectiveOn, refusals),
                text(receivers),
                text(note));
        Refused.ifAny(refusals);
        return particulars;
    }

    private static Optional<LocalDate> date(String field, @Nullable String typed, List<Refusal> refusals) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException notADate) {
            refusals.add(Refusal.of(DocumentError.DATE_SHAPE, field));
            return Optional.empty();
        }
    }
}
