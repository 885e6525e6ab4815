/** 名册 — who studies where: accounts, the list, one student. Start at {@link EnrolStudents}. */
@NullMarked
package org.qiao.consortium.students.roster;

import org.jspecify.annotations.NullMarked;
