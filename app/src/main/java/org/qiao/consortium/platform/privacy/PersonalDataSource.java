package org.qiao.consortium.platform.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;

/** 持有的个人信息 — what one module holds about a person, told to that person only (个人信息保护法 第四十五条). */
public interface PersonalDataSource {

    /** By kind; nothing for somebody of whom the module knows nothing. */
    List<Held> held(PersonId person, LocalDate on);

    /** Who looked at the full data, when and why, the latest first. */
    default List<DeedLine> looks(PersonId person) {
        return List.of();
    }

    /** What the person agreed to and where it is taken back. */
    default List<Agreement> agreements(PersonId person, LocalDate on) {
        return List.of();
    }

    /** The unit that answers the person's requests; empty when it is the platform itself. */
    default Optional<OrganizationId> keeper(PersonId person) {
        return Optional.empty();
    }

    /**
     * One kind of what is held.
     *
     * @param purpose what it is used for
     * @param basis by which law it may be
     * @param receivers who gets it
     * @param period how long it is kept
     */
    record Held(String title, List<Line> lines, String purpose, String basis, String receivers, String period) {}

    /** @param masked as pages show it */
    record Line(String label, String full, String masked) {

        /** Something that nobody could misuse. */
        public static Line plain(String label, String text) {
            return new Line(label, text, text);
        }
    }

    /** @param url where the person takes it back */
    record Agreement(String purpose, String receiver, String state, String since, String url) {}
}
