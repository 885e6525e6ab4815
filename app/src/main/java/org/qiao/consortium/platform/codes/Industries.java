package org.qiao.consortium.platform.codes;

import org.springframework.stereotype.Component;

/** 国民经济行业 — GB/T 4754-2017: sections, divisions, groups, classes. */
@Component
public class Industries {

    private final CodeList list;

    Industries() {
        list = new CodeList(ReferenceFile.read("reference/atlas/industries.csv").rows().stream()
                .map(it -> new CodeList.Entry(it.get("code"), it.get("name"), it.get("level"), it.get("parent_code")))
                .toList());
    }

    public CodeList list() {
        return list;
    }

    public String nameOf(String code) {
        return list.nameOf(code);
    }
}
