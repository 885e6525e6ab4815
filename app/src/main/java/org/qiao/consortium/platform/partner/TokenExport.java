package org.qiao.consortium.platform.partner;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 对外接口令牌 as a file; the tokens themselves are nowhere to be read. */
@Component
class TokenExport implements ListSource {

    private final PartnerTokens tokens;
    private final Texts texts;
    private final InstantSource clock;

    TokenExport(PartnerTokens tokens, Texts texts, InstantSource clock) {
        this.tokens = tokens;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "partner-tokens";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PLATFORM_ADMIN);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        return new Export<>(
                texts.of("platform.partner.title"),
                Chip.labels(TokenPages.chips(asked, texts)),
                clock.instant(),
                List.of(
                        ExportColumn.of("编号", ColumnKind.CODE, 18, PartnerToken::number),
                        ExportColumn.of("合作方", ColumnKind.TEXT, 30, PartnerToken::partner),
                        ExportColumn.of("用途", ColumnKind.TEXT, 40, PartnerToken::purpose),
                        ExportColumn.of(
                                "范围",
                                ColumnKind.TEXT,
                                40,
                                it -> it.scopes().stream()
                                        .sorted()
                                        .map(PartnerScope::label)
                                        .collect(Collectors.joining("、"))),
                        ExportColumn.of(
                                "状态", ColumnKind.TEXT, 10, it -> it.state(today).label()),
                        ExportColumn.of("颁发", ColumnKind.TEXT, 18, it -> Written.moment(it.issuedAt())),
                        ExportColumn.of("有效期至", ColumnKind.DATE, 12, PartnerToken::expiresOn),
                        ExportColumn.of(
                                "最近使用",
                                ColumnKind.TEXT,
                                18,
                                it -> it.lastUsedAt().map(Written::moment).orElse(""))),
                tokens.all(viewer, TokenFilter.of(asked), asked.paging(), today));
    }
}
