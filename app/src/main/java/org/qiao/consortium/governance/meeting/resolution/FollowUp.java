package org.qiao.consortium.governance.meeting.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Tone;

/** What has become of resolutions: implemented by who keeps tasks, so that a resolution without task is seen here. */
public interface FollowUp {

    /** A task that follows from a resolution. */
    record Task(String title, String unit, String status, Tone tone, String url) {}

    /** Whatever the viewer may know of; a resolution of which nothing follows is not in the answer. */
    Map<UUID, List<Task>> of(Viewer viewer, Collection<UUID> resolutions);

    /** Where a task is made of the resolution. */
    String urlOfNew(String resolutionNumber);
}
