package org.qiao.consortium.platform.sheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.shared.Role;

/**
 * 导入 — what a module says to have its things imported; a bean that implements this has pages below
 * {@code /imports/<kind>}: template, upload, preview with the errors by cell, commit, error workbook.
 *
 * <p>The file is checked when it is uploaded and again, in the same way, when it is committed; when the answer has changed in
 * between, nothing is committed and the new answer is shown. It may have 200,000 rows, so no more than a part of it is handed
 * over at a time.
 *
 * @param <T> what a row becomes
 */
public interface SheetImport<T> {

    /** The word in addresses, {@code posts}; small letters and hyphens. */
    String kind();

    /** Who may import; they see the batches of their own unit. */
    Set<Role> roles();

    /** The columns; may depend on the viewer, for instance for the choices of a drop-down. */
    SheetLayout layout(Viewer viewer);

    /** Where the imported things are found: the place above the import's pages. */
    Crumb place();

    /** Begins to check a file. */
    Checker<T> checker(Viewer viewer);

    /**
     * Takes over new and changed rows in the caller's transaction, which holds all parts of the file. What is thrown rolls the
     * whole batch back.
     *
     * @return what each row has done, in order, for undoing it; nothing when batches of this kind are not undone
     */
    List<Done> commit(List<CheckedRow<T>> rows, Viewer viewer, SheetBatch batch);

    /** How a batch is undone while nobody has touched its things; empty when batches of this kind are not undone. */
    default Optional<Undoing> undoing() {
        return Optional.empty();
    }

    /** Undoes what rows have done, in the caller's transaction, which is rolled back when one of them cannot be undone. */
    interface Undoing {

        /** @return for each row that cannot be undone why: a sentence */
        List<String> undo(List<Done> done, Viewer viewer, String reason);
    }

    /**
     * What a committed row has done.
     *
     * @param thing that was made or changed
     * @param version in which it was left: another one now means that somebody has touched it
     * @param before what the owner needs to restore a changed thing; empty for one that was made
     */
    record Done(UUID thing, int version, String before) {}

    /** Checks the rows of one file, which come part by part in order; remembers what it must know of earlier parts. */
    interface Checker<T> {

        /**
         * Says of every row, in order, what committing it would do. Changes nothing.
         *
         * <p>Asks the database by set, not by row; a key that the file has had before is wrong ({@link KeysSeen}).
         */
        List<CheckedRow<T>> check(List<SheetRow> rows);
    }
}
