package org.qiao.consortium.platform.sheets;

import java.util.List;
import java.util.Set;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.shared.Role;

/**
 * 导入 — what a module says to have its things imported; a bean that implements this has pages below
 * {@code /imports/<kind>}: template, upload, preview with the errors by cell, commit, error workbook.
 *
 * <p>The file is checked when it is uploaded and again, by the same method, when it is committed; when the answer has
 * changed in between, nothing is committed and the new answer is shown.
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

    /**
     * Says of every row, in order, what committing it would do. Changes nothing.
     *
     * <p>Asks the database by set, not by row; the same key a second time in the file is wrong ({@link KeysSeen}).
     */
    List<CheckedRow<T>> check(List<SheetRow> rows, Viewer viewer);

    /**
     * Takes over the new and changed rows, all or none, in the caller's transaction. What is thrown rolls the whole batch
     * back.
     */
    void commit(List<CheckedRow<T>> rows, Viewer viewer, SheetBatch batch);
}
