package org.qiao.consortium.platform.sheets.downloads;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code qiao.exports.*}.
 *
 * @param keepDays how long a file made in the background is kept
 */
@ConfigurationProperties("qiao.exports")
record DownloadSettings(@DefaultValue("7") int keepDays) {}
