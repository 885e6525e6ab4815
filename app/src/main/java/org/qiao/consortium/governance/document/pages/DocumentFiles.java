package org.qiao.consortium.governance.document.pages;

import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 全文与附件 — the paper as it was issued: a scan, the DOCX. Who sees the document sees them. */
@Component
class DocumentFiles implements FileSubject {

    private final DocumentQueries documents;
    private final Texts texts;

    DocumentFiles(DocumentQueries documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Document.KIND;
    }

    @Override
    public String word() {
        return "documents";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return documents.find(viewer, id).filter(it -> reads(viewer)).map(it -> holder(it, viewer));
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        return documents.find(viewer, number).filter(it -> reads(viewer)).map(it -> holder(it, viewer));
    }

    private static boolean reads(Viewer viewer) {
        return viewer.isSignedIn() && !viewer.is(Role.STUDENT, Role.CLASS_TEACHER);
    }

    private Holder holder(Document it, Viewer viewer) {
        return new Holder(
                it.subject(),
                it.number(),
                it.title(),
                it.url(),
                FileType.documents(),
                viewer.is(Role.SECRETARIAT),
                texts.of("governance.document.files"));
    }
}
