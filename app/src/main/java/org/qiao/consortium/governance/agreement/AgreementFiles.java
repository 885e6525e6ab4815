package org.qiao.consortium.governance.agreement;

import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.files.FileSubject;
import org.qiao.consortium.platform.files.FileType;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** 协议文本与扫描件 — seen by who sees the agreement; added by 秘书处 and by its parties. */
@Component
class AgreementFiles implements FileSubject {

    private final AgreementQueries agreements;
    private final Texts texts;

    AgreementFiles(AgreementQueries agreements, Texts texts) {
        this.agreements = agreements;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Agreement.KIND;
    }

    @Override
    public String word() {
        return "agreements";
    }

    @Override
    public Optional<Holder> find(Viewer viewer, UUID id) {
        return agreements.numberOf(id).flatMap(it -> find(viewer, it));
    }

    @Override
    public Optional<Holder> find(Viewer viewer, String number) {
        try {
            var it = agreements.get(viewer, number);
            return Optional.of(new Holder(
                    it.subject(),
                    it.number(),
                    it.title(),
                    "/governance/agreements/" + it.number(),
                    FileType.papers(),
                    viewer.is(Role.SECRETARIAT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK),
                    texts.of("governance.agreement.files")));
        } catch (NotFound notFound) {
            return Optional.empty();
        }
    }
}
