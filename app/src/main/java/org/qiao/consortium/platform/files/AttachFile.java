package org.qiao.consortium.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.FileSubject.Holder;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * 上传附件 — adds a file to a thing: all of it in one transaction, so that a broken connection or a full disk leaves nothing
 * behind. Whether the person may is the caller's to have asked; within a transaction of the caller's it belongs to it.
 */
@Component
public class AttachFile {

    private static final Logger LOG = LoggerFactory.getLogger(AttachFile.class);

    /** SQLSTATE class of what a server has too little of: disk, memory, connections. */
    private static final String TOO_LITTLE = "53";

    private final ReadUpload read;
    private final FileStore store;
    private final FileSettings settings;
    private final Numbers numbers;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    AttachFile(
            ReadUpload read,
            FileStore store,
            FileSettings settings,
            Numbers numbers,
            Deeds deeds,
            TransactionTemplate transaction) {
        this.read = read;
        this.store = store;
        this.settings = settings;
        this.numbers = numbers;
        this.deeds = deeds;
        this.transaction = transaction;
    }

    /**
     * @return the attachment's number
     * @throws org.qiao.consortium.shared.rule.Refused with what is wrong with the file
     */
    public String attach(Holder to, MultipartFile sent, Actor by, Instant at) {
        var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        if (name.isEmpty() && sent.isEmpty()) {
            throw ReadUpload.refused(FileError.NO_FILE);
        }
        try {
            var file = Files.createTempFile("qiao", ".upload");
            try {
                sent.transferTo(file);
                return attach(to, file, name, by, at);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException noTemporaryFile) {
            LOG.error("an upload could not be read or put aside", noTemporaryFile);
            throw ReadUpload.refused(FileError.NO_ROOM);
        }
    }

    private String attach(Holder to, Path file, String name, Actor by, Instant at) throws IOException {
        var found = read.read(file, name, to.takes());
        try {
            return Objects.requireNonNull(transaction.execute(status -> keep(to, file, found, by, at)));
        } catch (DataAccessException failed) {
            if (failed.getRootCause() instanceof SQLException cause
                    && Objects.requireNonNullElse(cause.getSQLState(), "").startsWith(TOO_LITTLE)) {
                LOG.error("no room for an upload", failed);
                throw ReadUpload.refused(FileError.NO_ROOM);
            }
            throw failed;
        }
    }

    private String keep(Holder to, Path file, ReadUpload.Found found, Actor by, Instant at) {
        var content = found.content();
        store.lock(to.subject());
        var there = store.of(to.subject());
        if (there.stream().anyMatch(it -> Arrays.equals(it.sha256(), content.sha256()))) {
            throw ReadUpload.refused(FileError.ALREADY_THERE);
        } else if (there.size() >= settings.perSubject()) {
            throw ReadUpload.refused(FileError.TOO_MANY, settings.perSubject());
        }
        try (var in = Files.newInputStream(file)) {
            store.keep(content, in, at);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
        var number = numbers.next("FJ", BusinessTime.dateOf(at).getYear());
        store.attach(number, to.subject(), found.name(), content.sha256(), by, at);
        var deed = Deed.of("platform.files.added", to.subject(), to.number())
                .with("attachment", number)
                .with("name", found.name())
                .with("sha256", HexFormat.of().formatHex(content.sha256()));
        deeds.record(deed, by, at);
        return number;
    }
}
