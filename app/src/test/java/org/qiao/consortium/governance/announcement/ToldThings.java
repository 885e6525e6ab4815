package org.qiao.consortium.governance.announcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.AnnouncedSubject;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.boot.test.context.TestComponent;

/** Things of a module above that are announced: remembers what it was told, and refuses what it was set to refuse. */
@TestComponent
class ToldThings implements AnnouncedSubject {

    static final String KIND = "testing.thing";

    final List<String> told = new ArrayList<>();
    Optional<SubjectRef> refuses = Optional.empty();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void tookEffect(Announced item, Instant at) {
        if (refuses.filter(item.subject()::equals).isPresent()) {
            throw new IllegalStateException("the quota is gone");
        }
        told.add("effect " + item.subject().id() + " " + item.on());
    }

    @Override
    public void struck(Announced item, String reason, Instant at) {
        told.add("struck " + item.subject().id() + " " + reason);
    }

    @Override
    public void held(Announced item, Instant at) {
        told.add("held " + item.subject().id());
    }
}
