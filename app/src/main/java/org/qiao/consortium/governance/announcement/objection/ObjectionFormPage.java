package org.qiao.consortium.governance.announcement.objection;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.announcement.AnnouncedItem;
import org.qiao.consortium.governance.announcement.Announcement;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 提出异议. @param signedInAs name and unit of whom is signed in; empty for a visitor @param days for the answer */
public record ObjectionFormPage(
        Frame frame,
        Announcement announcement,
        List<AnnouncedItem> items,
        TypedObjection typed,
        String signedInAs,
        int days,
        FormErrors errors) {

    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        items.stream()
                .filter(it -> it.state().isOpen())
                .forEach(it -> choices.add(Choice.of(String.valueOf(it.position()), it.title())));
        choices.add(new Choice(TypedObjection.WHOLE, "公示整体或程序", "不使任何事项暂缓"));
        return choices;
    }

    public List<Choice> ways() {
        return List.of(
                new Choice(
                        TypedObjection.NAMED, signedInAs.isEmpty() ? "实名" : "实名（" + signedInAs + "）", "所指事项暂缓，书面答复您"),
                new Choice(TypedObjection.ANONYMOUS, "匿名", "作为线索核查，不单独答复"));
    }
}
