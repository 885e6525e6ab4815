package org.qiao.consortium.exchange.need.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Regions;
import org.springframework.stereotype.Component;

/** Finds the region that people mean by a name or a code; a name of our own city goes before the same name elsewhere. */
@Component
class PlaceNames {

    private static final String HOME = "620700";

    private final CodeList list;
    private final Map<String, List<CodeList.Entry>> byName;

    PlaceNames(Regions regions) {
        list = regions.list();
        byName = list.all().collect(Collectors.groupingBy(CodeList.Entry::name));
    }

    /** 大满镇, 甘州区大满镇, 张掖市甘州区 or 620702. Empty when nothing, or several elsewhere, are called so. */
    Optional<String> codeOf(String text) {
        if (list.find(text).isPresent()) {
            return Optional.of(text);
        }
        for (var from = 0; from < text.length() - 1; from++) {
            var found = named(text.substring(from));
            if (found.isPresent() && (from == 0 || isBelowAll(found.get(), text.substring(0, from)))) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> named(String name) {
        var entries = byName.getOrDefault(name, List.of());
        var here = entries.stream().filter(it -> list.isWithin(it.code(), HOME)).toList();
        var candidates = here.isEmpty() ? entries : here;
        return candidates.size() == 1 ? Optional.of(candidates.getFirst().code()) : Optional.empty();
    }

    /** Whether the words before a name are names of what it lies in. */
    private boolean isBelowAll(String code, String before) {
        var rest = before;
        for (var above : list.pathTo(code)) {
            rest = rest.replace(above.name(), "");
        }
        return rest.isBlank();
    }
}
