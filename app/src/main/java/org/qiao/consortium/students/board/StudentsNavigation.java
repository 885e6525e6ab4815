package org.qiao.consortium.students.board;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class StudentsNavigation implements Navigation {

    @Override
    public List<Place> places() {
        var keepers = EnumSet.of(Role.SCHOOL_CLERK, Role.CLASS_TEACHER);
        return List.of(
                new Place(Group.WORK, 3, "班级进度", "/students/classes", keepers, true),
                new Place(Group.STUDENTS, 2, "学生名册", "/students/roster", keepers, true),
                new Place(Group.STUDENTS, 3, "导入名册", "/imports/students", EnumSet.of(Role.SCHOOL_CLERK), false),
                new Place(Group.STUDENTS, 4, "我的信息", "/students/me", EnumSet.of(Role.STUDENT), true));
    }
}
