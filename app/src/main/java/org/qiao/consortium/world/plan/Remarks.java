package org.qiao.consortium.world.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.codes.ReferenceFile;

/** What people of the demo world write when they return, close or decline something, in {@code remarks.csv}. */
public final class Remarks {

    /** @param about field that a comment belongs to, or code of a reason */
    public record Remark(String kind, String about, String text) {}

    private final Map<String, List<Remark>> byKind;

    public Remarks() {
        this.byKind = ReferenceFile.read("world/remarks.csv").rows().stream()
                .map(it -> new Remark(it.get("kind"), it.get("about"), it.get("text")))
                .collect(Collectors.groupingBy(Remark::kind));
    }

    public List<Remark> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
