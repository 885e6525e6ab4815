package org.qiao.consortium.platform.sheets.export;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file to be saved under a name, which may be Chinese; nobody in between keeps a copy. */
public final class Download {

    private Download() {}

    public static ResponseEntity<byte[]> xlsx(String fileName, byte[] content) {
        return of(fileName, ExportFormat.XLSX, content);
    }

    /** The value of {@code Content-Disposition} by which a browser saves what it gets. */
    public static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    static ResponseEntity<byte[]> of(String fileName, ExportFormat format, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", attachment(fileName))
                .body(content);
    }
}
