package org.qiao.consortium.platform.sheets.imports;

import org.qiao.consortium.platform.sheets.SheetLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code qiao.imports.*}.
 *
 * @param rows of data a file may have
 * @param keepDays how long an uploaded file is kept after it was committed, discarded or left lying
 */
@ConfigurationProperties("qiao.imports")
public record ImportSettings(
        @DefaultValue("200000") int rows,
        @DefaultValue("30") int keepDays) {

    public SheetLimits limits() {
        return SheetLimits.usual().rows(rows);
    }
}
