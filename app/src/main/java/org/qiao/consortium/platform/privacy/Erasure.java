package org.qiao.consortium.platform.privacy;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;

/**
 * 删除与停止使用 — how a module lets go of what it holds about a person, in the transaction of who decided it (个人信息保护法
 * 第四十七条).
 */
public interface Erasure {

    /** Deletes what may be deleted; what a law wants kept is not used any more from then on. */
    Done erase(PersonId person, Actor by, Instant at);

    /** Keeps everything and uses nothing of it any more. */
    Done stopUsing(PersonId person, Actor by, Instant at);

    /** Ends what {@link #stopUsing} began; what was agreed to before is not agreed to again. */
    Done resume(PersonId person, Actor by, Instant at);

    /**
     * What became of the data, in words for the person.
     *
     * @param deleted what is gone
     * @param kept what stays, each with the reason
     */
    record Done(List<String> deleted, List<String> kept) {

        public static Done nothing() {
            return new Done(List.of(), List.of());
        }
    }
}
