package org.qiao.consortium.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.platform.files.look.SmallPicture;
import org.qiao.consortium.platform.files.look.Sniffed;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at what was sent before anything of it is kept: what it is, how large, whether it is what its name says. */
@Component
class ReadUpload {

    static final String FIELD = "file";

    private static final Logger LOG = LoggerFactory.getLogger(ReadUpload.class);

    private final FileSettings settings;
    private final ObjectProvider<FileScanner> scanners;

    ReadUpload(FileSettings settings, ObjectProvider<FileScanner> scanners) {
        this.settings = settings;
        this.scanners = scanners;
    }

    /** What was found. */
    record Found(FileStore.Content content, String name) {}

    /** @throws Refused with what is wrong with it and how to mend it */
    Found read(Path file, String sentName, Set<FileType> takes) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw refused(FileError.EMPTY);
        }
        var type = type(sniff(file), sentName, takes);
        if (size > (long) settings.megabytes(type) << 20) {
            throw refused(FileError.TOO_LARGE, type.label(), settings.megabytes(type));
        }
        scan(file);
        var preview = type.isImage() ? Optional.of(preview(file)) : Optional.<byte[]>empty();
        return new Found(
                new FileStore.Content(sha256(file), type, size, preview),
                FileName.of(sentName, type).text());
    }

    private static Sniffed sniff(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Sniffed.of(in);
        }
    }

    private static FileType type(Sniffed sniffed, String sentName, Set<FileType> takes) {
        var suffix = FileName.suffixOf(sentName);
        var type = switch (sniffed) {
            case PDF -> FileType.PDF;
            case JPEG -> FileType.JPEG;
            case PNG -> FileType.PNG;
            case XLSX -> FileType.XLSX;
            case DOCX -> FileType.DOCX;
            case ZIP -> FileType.ZIP;
            case TEXT -> text(suffix, takes);
            case OLD_OFFICE -> throw refused(FileError.OLD_OFFICE);
            case WITH_MACROS -> throw refused(FileError.WITH_MACROS);
            case HEIC -> throw refused(FileError.HEIC);
            case UNKNOWN -> throw refused(FileError.UNKNOWN_TYPE, labels(takes));
        };
        if (!takes.contains(type)) {
            throw refused(FileError.TYPE_NOT_TAKEN, type.label(), labels(takes));
        } else if (!suffix.isEmpty() && !type.fits(suffix)) {
            throw refused(FileError.OTHER_SUFFIX, suffix, type.label(), type.suffix());
        }
        return type;
    }

    /** Text could be anything: only its name says that it is a table. */
    private static FileType text(String suffix, Set<FileType> takes) {
        if (FileType.CSV.fits(suffix)) {
            return FileType.CSV;
        }
        throw refused(FileError.UNKNOWN_TYPE, labels(takes));
    }

    private static String labels(Set<FileType> takes) {
        return String.join("、", takes.stream().map(FileType::label).toList());
    }

    private void scan(Path file) throws IOException {
        for (var scanner : scanners.orderedStream().toList()) {
            try (var in = Files.newInputStream(file)) {
                var finding = scanner.finding(in);
                if (finding.isPresent()) {
                    LOG.warn("an upload was infected: {}", finding.get());
                    throw refused(FileError.INFECTED, finding.get());
                }
            } catch (IOException notLookedInto) {
                LOG.error("the virus scanner does not answer", notLookedInto);
                throw refused(FileError.NOT_SCANNED);
            }
        }
    }

    private static byte[] preview(Path file) throws IOException {
        try {
            return SmallPicture.of(file);
        } catch (SmallPicture.TooWide tooWide) {
            throw refused(FileError.IMAGE_TOO_WIDE);
        } catch (IOException broken) {
            LOG.info("a picture that cannot be opened: {}", broken.getMessage());
            throw refused(FileError.BROKEN_IMAGE);
        }
    }

    private static byte[] sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static Refused refused(FileError error, Object... arguments) {
        return new Refused(List.of(Refusal.of(error, FIELD, arguments)));
    }
}
