package org.qiao.consortium.exchange.need;

import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/**
 * 岗位的附件 — a description, pictures of the workplace. Who sees the need sees them; they are changed only while the need is,
 * so that what was reviewed is what is published.
 */
@Component
class NeedFiles implements FileSubject {

    private final NeedQueries queries;
    private final Texts texts;

    NeedFiles(NeedQueries queries, Texts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Need.KIND;
    }

    @Override
    public String word() {
        return "needs";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        return queries.find(viewer, number).map(it -> holder(viewer, it));
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return queries.find(viewer, new NeedId(id)).map(it -> holder(viewer, it));
    }

    private Holder holder(Viewer viewer, Need need) {
        return new Holder(
                need.subject(),
                need.number(),
                need.terms().title(),
                "/exchange/needs/" + need.number(),
                FileType.documents(),
                need.status().isEditable() && NeedScope.mayChange(viewer, need),
                texts.of("exchange.need.files"));
    }
}
