package org.qiao.consortium.students.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Regions;
import org.springframework.stereotype.Component;

/** Finds the region that a roster writes as a code or in words: 620702107, 党寨镇, 甘州区党寨镇, 甘肃省张掖市甘州区. */
@Component
class HomeRegions {

    private final CodeList list;
    private final Map<String, String> byWords = new HashMap<>();

    HomeRegions(Regions regions) {
        this.list = regions.list();
        Set<String> unclear = new HashSet<>();
        list.all().forEach(it -> {
            var names =
                    list.pathTo(it.code()).stream().map(CodeList.Entry::name).toList();
            for (var from = 0; from < names.size(); from++) {
                var words = names.stream().skip(from).collect(Collectors.joining());
                var other = byWords.putIfAbsent(words, it.code());
                if (other != null && !other.equals(it.code())) {
                    unclear.add(words);
                }
            }
        });
        byWords.keySet().removeAll(unclear);
    }

    /** Empty when no region is meant, or more than one could be (鼓楼区). */
    Optional<String> find(String typed) {
        var words = typed.replaceAll("[\\s·/、-]+", "");
        return list.find(words).map(CodeList.Entry::code).or(() -> Optional.ofNullable(byWords.get(words)));
    }
}
