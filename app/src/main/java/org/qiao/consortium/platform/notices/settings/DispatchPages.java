package org.qiao.consortium.platform.notices.settings;

import static org.qiao.consortium.platform.db.Tables.DISPATCH;
import static org.qiao.consortium.platform.db.Tables.PERSON;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.outbox.Carriers;
import org.qiao.consortium.platform.notices.outbox.Channel;
import org.qiao.consortium.platform.notices.outbox.DispatchStatus;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 发送记录 — what was carried out of the house, or would have been, the latest first. */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
class DispatchPages {

    private static final String PATH = "/dispatches";

    private final DSLContext sql;
    private final Carriers carriers;
    private final Frames frames;
    private final Texts texts;

    DispatchPages(DSLContext sql, Carriers carriers, Frames frames, Texts texts) {
        this.sql = sql;
        this.carriers = carriers;
        this.frames = frames;
        this.texts = texts;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var total = sql.fetchCount(sql.selectOne().from(DISPATCH).limit(Paging.EXACT_TOTAL + 1));
        var rows = sql.select()
                .from(DISPATCH)
                .join(PERSON)
                .on(PERSON.ID.eq(DISPATCH.PERSON_ID))
                .orderBy(DISPATCH.CREATED_AT.desc(), DISPATCH.ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(this::row);
        var unconnected = Arrays.stream(Channel.values())
                .filter(it -> !carriers.isConnected(it))
                .map(Channel::label)
                .collect(Collectors.joining("、"));
        return Views.page(
                "platform/notices/dispatches",
                new DispatchesPage(
                        frames.of(viewer, texts.of("notice.dispatches.title")),
                        unconnected,
                        url,
                        Pager.of(url, new Paged<>(rows, paging, total)),
                        rows));
    }

    private DispatchesPage.Row row(Record it) {
        var status = DispatchStatus.valueOf(it.get(DISPATCH.STATUS));
        var due = Written.moment(it.get(DISPATCH.DUE_AT));
        return new DispatchesPage.Row(
                it.get(PERSON.NAME),
                Channel.valueOf(it.get(DISPATCH.CHANNEL)).label(),
                it.get(DISPATCH.SENT_TO),
                it.get(DISPATCH.SUBJECT),
                it.get(DISPATCH.TEXT),
                texts.of(status.labelKey()),
                status.tone(),
                status == DispatchStatus.WAITING
                        ? texts.of("notice.dispatch.due", due, it.get(DISPATCH.ATTEMPTS))
                        : it.get(DISPATCH.TROUBLE),
                Written.moment(it.get(DISPATCH.CREATED_AT)));
    }
}
