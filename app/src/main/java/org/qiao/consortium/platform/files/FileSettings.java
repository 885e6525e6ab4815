package org.qiao.consortium.platform.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code qiao.files.*}.
 *
 * @param imageMegabytes the largest picture
 * @param documentMegabytes the largest of everything else
 * @param perSubject how many files a thing may have
 * @param keepDays how long content is kept that no attachment points to
 * @param clamd host:port of a virus scanner; empty for none
 */
@ConfigurationProperties("qiao.files")
public record FileSettings(
        @DefaultValue("10") int imageMegabytes,
        @DefaultValue("20") int documentMegabytes,
        @DefaultValue("20") int perSubject,
        @DefaultValue("7") int keepDays,
        @DefaultValue("") String clamd) {

    int megabytes(FileType type) {
        return type.isImage() ? imageMegabytes : documentMegabytes;
    }
}
