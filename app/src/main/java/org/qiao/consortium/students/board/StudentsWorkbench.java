package org.qiao.consortium.students.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.consent.Age;
import org.springframework.stereotype.Component;

/** What waits for students and for those who keep rosters. */
@Component
class StudentsWorkbench implements WorkbenchPart {

    private final ClassBoard board;
    private final Students students;
    private final Texts texts;

    StudentsWorkbench(ClassBoard board, Students students, Texts texts) {
        this.board = board;
        this.students = students;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (viewer.is(Role.STUDENT)) {
            return students.ofPerson(viewer.person()).flatMap(it -> ofStudent(it, today)).stream()
                    .toList();
        } else if (viewer.is(Role.SCHOOL_CLERK, Role.CLASS_TEACHER)) {
            return ofKeeper(viewer, today);
        } else {
            return List.of();
        }
    }

    private Optional<Todo> ofStudent(StudentView me, LocalDate today) {
        if (!students.hasConsented(me.id(), Purpose.MATCHING, today)) {
            return Optional.of(todo("students.todo.consent"));
        }
        var waits = Age.of(me.bornOn(), today).isMinor() && !students.guardianConfirmed(me.id(), today);
        return waits ? Optional.of(todo("students.todo.guardian")) : Optional.empty();
    }

    private Todo todo(String key) {
        return new Todo(texts.of(key), "/students/me", "", Tone.ACTIVE);
    }

    private List<Todo> ofKeeper(Viewer viewer, LocalDate today) {
        var next = board.members(viewer, Optional.empty(), today).stream()
                .filter(it -> it.graduatesOn().isBefore(today.plusYears(1)))
                .toList();
        var silent = next.stream().filter(ClassBoard.Member::isSilent).count();
        if (next.isEmpty()
                && viewer.is(Role.SCHOOL_CLERK)
                && students.visible(viewer).isEmpty()) {
            return List.of(new Todo(texts.of("students.todo.import"), "/imports/students", "", Tone.ACTIVE));
        }
        return silent == 0
                ? List.of()
                : List.of(new Todo(texts.of("students.todo.silent", silent), "/students/classes", "", Tone.ACTIVE));
    }

    @Override
    public List<Shortcut> shortcuts(Viewer viewer) {
        if (viewer.is(Role.STUDENT)) {
            return List.of(shortcut("me", "/students/me"));
        } else if (viewer.is(Role.SCHOOL_CLERK)) {
            return List.of(shortcut("classes", "/students/classes"), shortcut("import", "/imports/students"));
        } else if (viewer.is(Role.CLASS_TEACHER)) {
            return List.of(shortcut("classes", "/students/classes"));
        } else {
            return List.of();
        }
    }

    private Shortcut shortcut(String key, String url) {
        return new Shortcut(texts.of("students.shortcut." + key), texts.of("students.shortcut." + key + ".text"), url);
    }
}
