package org.qiao.consortium.governance;

/** 公示类别. */
public enum AnnouncementKind {
    ADMISSION("入会"),
    SELECTION("遴选"),
    AWARD("表彰奖励"),
    CATALOGUE("目录"),
    SUBSIDY("补贴奖补"),
    OTHER("其他");

    private final String label;

    AnnouncementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
