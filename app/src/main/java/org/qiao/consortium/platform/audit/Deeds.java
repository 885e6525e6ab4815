package org.qiao.consortium.platform.audit;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;

/** 留痕 — records deeds in the caller's transaction, so that a deed exists exactly when what it tells has happened. */
public interface Deeds {

    void record(Deed deed, Actor by, Instant at);

    /** Many of one doer at once. */
    void recordAll(List<Deed> deeds, Actor by, Instant at);

    /** What no person did: a deadline that passed, a job that ran. */
    void recordBySystem(Deed deed, Instant at);

    /** Of somebody who acts before having a role: signing in, activating. */
    void recordOf(PersonId person, String name, Deed deed, Instant at);

    /** The trail of one thing, the latest first; whether the viewer may see the thing is the caller's to check. */
    List<DeedLine> trail(SubjectRef subject);
}
