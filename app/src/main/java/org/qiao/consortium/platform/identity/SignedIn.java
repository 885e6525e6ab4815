package org.qiao.consortium.platform.identity;

import java.io.Serializable;
import java.util.UUID;

/**
 * What the session keeps of a person: keys only, so that a revoked role or a changed name counts from the next request.
 *
 * @param grant the role in which the person acts now
 * @param verified whether a second factor was shown; false in sessions from before there was one
 */
public record SignedIn(UUID person, UUID grant, boolean verified) implements Serializable {

    @Override
    public String toString() {
        return person.toString();
    }
}
