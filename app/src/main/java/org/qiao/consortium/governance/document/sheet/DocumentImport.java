package org.qiao.consortium.governance.document.sheet;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.document.DocumentLevel;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.governance.document.DocumentStage;
import org.qiao.consortium.governance.document.DocumentWeight;
import org.qiao.consortium.governance.document.Particulars;
import org.qiao.consortium.governance.document.RegisterDocument;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.KeysSeen;
import org.qiao.consortium.platform.sheets.RowReader;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 文件登记册的导入 — a row is a document; one of the same title and number is there already and stays as it is. */
@Component
class DocumentImport implements SheetImport<Particulars> {

    private static final String TITLE = "标题";
    private static final String NUMBER = "文号";
    private static final String ISSUER = "发文机关";
    private static final String LEVEL = "层级";
    private static final String WEIGHT = "效力";
    private static final String STAGE = "阶段";
    private static final String ADOPTED_BY = "审议会议";
    private static final String ADOPTED = "审议通过";
    private static final String ISSUED = "印发";
    private static final String EFFECTIVE = "施行";
    private static final String RECEIVERS = "主送";
    private static final String NOTE = "说明";
    private static final int LONGEST = 2000;

    private final DocumentQueries documents;
    private final RegisterDocument register;
    private final Texts texts;
    private final InstantSource clock;

    DocumentImport(DocumentQueries documents, RegisterDocument register, Texts texts, InstantSource clock) {
        this.documents = documents;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT);
    }

    @Override
    public Crumb place() {
        return new Crumb(texts.of("governance.documents.title"), "/documents");
    }

    @Override
    public SheetLayout layout(Viewer viewer) {
        return new SheetLayout(
                "documents",
                texts.of("governance.documents.title"),
                "2026-11",
                List.of(
                        SheetColumn.required(TITLE, ColumnKind.TEXT)
                                .sample("关于……的实施意见")
                                .width(40)
                                .alsoCalled("文件名称", "文件标题"),
                        SheetColumn.optional(NUMBER, ColumnKind.TEXT)
                                .sample("示例发〔2026〕1号")
                                .width(20)
                                .alsoCalled("发文字号"),
                        SheetColumn.required(ISSUER, ColumnKind.TEXT)
                                .sample("示例局")
                                .width(24)
                                .alsoCalled("发文单位"),
                        SheetColumn.requiredChoice(LEVEL, labels(DocumentLevel.choices())),
                        SheetColumn.optionalChoice(WEIGHT, labels(DocumentWeight.choices()))
                                .help("不填为须落实"),
                        SheetColumn.optionalChoice(STAGE, labels(DocumentStage.choices()))
                                .help("不填为正式文件"),
                        SheetColumn.optional(ADOPTED_BY, ColumnKind.TEXT).width(24),
                        SheetColumn.optional(ADOPTED, ColumnKind.DATE).alsoCalled("审议通过日期"),
                        SheetColumn.optional(ISSUED, ColumnKind.DATE)
                                .help("正式文件必须填")
                                .sample("2026-05-13")
                                .alsoCalled("印发日期"),
                        SheetColumn.optional(EFFECTIVE, ColumnKind.DATE).alsoCalled("施行日期"),
                        SheetColumn.optional(RECEIVERS, ColumnKind.PROSE).width(30),
                        SheetColumn.optional(NOTE, ColumnKind.PROSE).width(30)));
    }

    private static List<String> labels(List<Choice> choices) {
        return choices.stream().map(Choice::label).toList();
    }

    @Override
    public Checker<Particulars> checker(Viewer viewer) {
        var seen = new KeysSeen();
        return rows -> rows.stream().map(it -> check(it, viewer, seen)).toList();
    }

    private CheckedRow<Particulars> check(SheetRow row, Viewer viewer, KeysSeen seen) {
        var reader = row.reader();
        var read = read(reader);
        var title = read.title();
        if (reader.hasErrors()) {
            return CheckedRow.wrong(row, title, reader.findings());
        }
        var key = read.documentNumber() + "\u0000" + title;
        seen.earlier(key, row)
                .ifPresent(it -> reader.reject(TITLE, "governance.document-import.twice", String.valueOf(it)));
        var known = documents.isKnown(viewer, title, read.documentNumber());
        if (!known) {
            register.refusalsOf(read, viewer, clock.instant())
                    .forEach(it -> reader.reject(
                            columnOf(it.field()),
                            it.code().code(),
                            it.arguments().stream().map(Object::toString).toArray(String[]::new)));
        }
        return reader.hasErrors()
                ? CheckedRow.wrong(row, title, reader.findings())
                : CheckedRow.right(row, known ? Verdict.UNCHANGED : Verdict.NEW, title, read, reader.findings());
    }

    private static Particulars read(RowReader reader) {
        return new Particulars(
                text(reader, TITLE),
                Normalizer.normalize(text(reader, NUMBER), Normalizer.Form.NFC),
                text(reader, ISSUER),
                chosen(reader, LEVEL, DocumentLevel.values(), DocumentLevel::label, DocumentLevel.CONSORTIUM),
                chosen(reader, WEIGHT, DocumentWeight.values(), DocumentWeight::label, DocumentWeight.BINDING),
                chosen(reader, STAGE, DocumentStage.values(), DocumentStage::label, DocumentStage.ISSUED),
                text(reader, ADOPTED_BY),
                reader.date(ADOPTED),
                reader.date(ISSUED),
                reader.date(EFFECTIVE),
                text(reader, RECEIVERS),
                text(reader, NOTE));
    }

    private static String text(RowReader reader, String column) {
        return reader.text(column, LONGEST).orElse("");
    }

    /** By its label, one of the column's choices. */
    private static <E> E chosen(RowReader reader, String column, E[] all, Function<E, String> label, E usual) {
        return reader.choice(column).stream()
                .flatMap(
                        typed -> Arrays.stream(all).filter(it -> label.apply(it).equals(typed)))
                .findFirst()
                .orElse(usual);
    }

    private static String columnOf(String field) {
        return switch (field) {
            case "documentNumber" -> NUMBER;
            case "issuer" -> ISSUER;
            case "adoptedOn" -> ADOPTED;
            case "issuedOn" -> ISSUED;
            default -> TITLE;
        };
    }

    @Override
    public List<Done> commit(List<CheckedRow<Particulars>> rows, Viewer viewer, SheetBatch batch) {
        for (var row : rows) {
            register.register(row.value().orElseThrow(), Optional.empty(), viewer, batch.at());
        }
        return List.of();
    }
}
