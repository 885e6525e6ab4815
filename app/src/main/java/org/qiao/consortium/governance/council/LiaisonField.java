package org.qiao.consortium.governance.council;

/** 联络方面 — the seven of 教职成厅函〔2024〕20号 三（二）. */
public enum LiaisonField {
    DEVELOPMENT_REFORM("发展改革"),
    FINANCE("财政"),
    TAX("税收"),
    BANKING("金融"),
    LAND("土地"),
    INDUSTRY("工业信息化"),
    COMMERCE("商务");

    private final String label;

    LiaisonField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
