package org.qiao.consortium.platform.privacy;

import java.time.Instant;
import java.util.Optional;
import org.qiao.consortium.shared.PersonId;

/** 个人请求 — files what somebody asks about their data on behalf of a person without an account. */
public interface RightsRequests {

    /**
     * Files a guardian's request about a child. That it is the guardian, and that the child is a minor, is the caller's to
     * check.
     *
     * @param doer in whose name the deed stands, 李* 的监护人
     * @return the word with which the answer is read, shown once
     * @throws org.qiao.consortium.shared.rule.Refused when something is missing or the same waits already
     */
    String fileAsGuardian(PersonId child, String doer, Optional<RequestKind> kind, String text, Instant at);
}
