package org.qiao.consortium.governance.meeting.pages;

import static org.qiao.consortium.governance.db.Tables.MEETING;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.governance.meeting.MeetingScope;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** 会议材料 — who sees the meeting sees its papers. */
@Component
class MeetingFiles implements FileSubject {

    private final DSLContext sql;
    private final Texts texts;

    MeetingFiles(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Meeting.KIND;
    }

    @Override
    public String word() {
        return "meetings";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        return find(viewer, MEETING.NUMBER.eq(number));
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return find(viewer, MEETING.ID.eq(id));
    }

    private Optional<Holder> find(Viewer viewer, Condition which) {
        if (viewer.role().isEmpty() || viewer.is(Role.STUDENT, Role.PLATFORM_ADMIN)) {
            return Optional.empty();
        }
        return sql.select(MEETING.ID, MEETING.NUMBER, MEETING.TITLE)
                .from(MEETING)
                .where(MeetingScope.visible(viewer), which)
                .fetchOptional(it -> new Holder(
                        new SubjectRef(Meeting.KIND, it.value1()),
                        it.value2(),
                        it.value3(),
                        "/meetings/" + it.value2(),
                        FileType.papers(),
                        viewer.is(Role.SECRETARIAT),
                        texts.of("governance.meeting.files")));
    }
}
