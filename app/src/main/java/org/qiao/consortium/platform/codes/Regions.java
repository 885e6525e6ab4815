package org.qiao.consortium.platform.codes;

import org.springframework.stereotype.Component;

/** 行政区划 — GB/T 2260: country to county; townships of 张掖. */
@Component
public class Regions {

    private final CodeList list;

    Regions() {
        list = new CodeList(ReferenceFile.read("reference/atlas/regions.csv").rows().stream()
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
