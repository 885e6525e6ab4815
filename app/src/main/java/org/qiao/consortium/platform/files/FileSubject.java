package org.qiao.consortium.platform.files;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 附件的主人 — a kind of thing that can have files. Implemented by the slice that owns the thing: who sees the thing sees its
 * files, and nobody else learns that there are any.
 */
public interface FileSubject {

    /** The kind of its {@link SubjectRef}, {@code exchange.need}. */
    String kind();

    /** The word in addresses, {@code needs}. */
    String word();

    /** The thing of this number as the viewer may deal with its files; empty when it is not the viewer's to see. */
    Optional<Holder> find(Viewer viewer, String number);

    /** The same by its key. */
    Optional<Holder> find(Viewer viewer, UUID id);

    /**
     * @param title by which people know the thing
     * @param url of its page
     * @param takes which types it takes
     * @param mayChange whether the viewer may add and remove now
     * @param why of the files: what to put here, one sentence for the form
     */
    record Holder(
            SubjectRef subject,
            String number,
            String title,
            String url,
            Set<FileType> takes,
            boolean mayChange,
            String why) {}
}
