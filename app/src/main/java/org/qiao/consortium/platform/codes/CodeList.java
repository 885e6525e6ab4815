package org.qiao.consortium.platform.codes;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hierarchical list of codes, read once and never changed while running. */
public final class CodeList {

    /**
     * @param level as the official document calls it, {@code 县级}
     * @param parent empty at the top
     */
    public record Entry(String code, String name, String level, String parent) {}

    private final Map<String, Entry> byCode = new LinkedHashMap<>();
    private final Map<String, List<Entry>> children;

    public CodeList(Collection<Entry> entries) {
        entries.forEach(it -> byCode.put(it.code(), it));
        this.children = entries.stream().collect(Collectors.groupingBy(Entry::parent));
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The entry's name; the code itself when it is not in the list. */
    public String nameOf(String code) {
        return find(code).map(Entry::name).orElse(code);
    }

    /** Those directly below; the top entries for an empty code. */
    public List<Entry> below(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** From the top down to the entry itself; empty for an unknown code. */
    public List<Entry> pathTo(String code) {
        var path = new ArrayDeque<Entry>();
        for (var entry = find(code); entry.isPresent(); entry = find(entry.get().parent())) {
            path.addFirst(entry.get());
        }
        return List.copyOf(path);
    }

    /** Whether {@code code} is {@code ancestor} or lies below it. */
    public boolean isWithin(String code, String ancestor) {
        return pathTo(code).stream().anyMatch(it -> it.code().equals(ancestor));
    }

    public Stream<Entry> all() {
        return byCode.values().stream();
    }

    public int size() {
        return byCode.size();
    }
}
