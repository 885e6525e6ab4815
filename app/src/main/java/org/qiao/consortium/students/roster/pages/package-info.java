/** 名册的页面 — the list of students, one student with what is held of them, the form, and what is printed. */
@NullMarked
package org.qiao.consortium.students.roster.pages;

import org.jspecify.annotations.NullMarked;
