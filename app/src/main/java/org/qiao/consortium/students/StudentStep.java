package org.qiao.consortium.students;

import java.util.Collection;
import java.util.Set;

/**
 * How far students have come, answered by modules above: the boards of 班主任 and 学校经办 show it by class. One bean for
 * each {@link Kind}; without one the board leaves the column out.
 */
public interface StudentStep {

    enum Kind {
        /** Has said what work is looked for. */
        WISHES("有意向"),
        /** Is in talks with an employer, or further. */
        MATCHED("有对接");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Kind kind();

    /** Which of these have reached it. */
    Set<StudentId> reached(Collection<StudentId> students);
}
