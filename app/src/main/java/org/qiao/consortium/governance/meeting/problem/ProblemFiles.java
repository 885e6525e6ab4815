package org.qiao.consortium.governance.meeting.problem;

import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 问题的材料 — what shows the problem, and later that it is solved. */
@Component
class ProblemFiles implements FileSubject {

    private final ProblemStore store;
    private final Texts texts;

    ProblemFiles(ProblemStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Problem.KIND;
    }

    @Override
    public String word() {
        return "problems";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        return seen(viewer) ? store.find(viewer, number).map(it -> holder(it, viewer)) : Optional.empty();
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return seen(viewer) ? store.find(viewer, id).map(it -> holder(it, viewer)) : Optional.empty();
    }

    private static boolean seen(Viewer viewer) {
        return viewer.is(Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK);
    }

    private Holder holder(Problem it, Viewer viewer) {
        var own = it.raisedBy().equals(viewer.organization()) || HandleProblem.isOwners(it, viewer);
        return new Holder(
                it.subject(),
                it.number(),
                it.title(),
                "/problems/" + it.number(),
                FileType.papers(),
                own && it.status() != ProblemStatus.CLOSED,
                texts.of("governance.problem.files"));
    }
}
