package org.qiao.consortium.platform.codes;

import java.util.List;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.search.NameIndex;

/** Finds entries of a code list by name, code or pinyin, each offered with the names above it. */
final class CodeIndex {

    private final CodeList list;
    private final NameIndex<CodeList.Entry> names;

    CodeIndex(CodeList list) {
        this.list = list;
        this.names = new NameIndex<>(list.all()
                .map(it -> new NameIndex.Entry<>(it, it.code(), it.name(), List.of()))
                .toList());
    }

    List<Choice> choices(String words, int limit) {
        return names.find(words, limit).stream()
                .map(it -> new Choice(
                        it.thing().code(),
                        it.thing().name(),
                        namesAbove(it.thing().code())))
                .toList();
    }

    private String namesAbove(String code) {
        var path = list.pathTo(code);
        return path.subList(0, Math.max(path.size() - 1, 0)).stream()
                .map(CodeList.Entry::name)
                .collect(Collectors.joining(" › "));
    }

    void warm() {
        names.warm();
    }
}
