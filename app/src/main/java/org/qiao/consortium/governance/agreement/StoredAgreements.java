package org.qiao.consortium.governance.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAgreements implements Agreements {

    private final AgreementStore store;
    private final DraftAgreement draft;
    private final SignAgreement sign;

    StoredAgreements(AgreementStore store, DraftAgreement draft, SignAgreement sign) {
        this.store = store;
        this.draft = draft;
        this.sign = sign;
    }

    @Override
    public String open(Draft asked, Viewer by, Instant at) {
        return draft.open(asked, by, at);
    }

    @Override
    @Transactional
    public void sendForSigning(String number, Viewer by, Instant at) {
        var agreement = store.byNumber(number).orElseThrow(() -> new NotFound(Agreement.KIND, number));
        sign.send(agreement, store.editions(agreement).getLast(), by, at);
    }

    @Override
    @Transactional
    public void confirm(String number, OrganizationId unit, String signer, LocalDate on, Viewer by, Instant at) {
        var agreement = store.byNumber(number).orElseThrow(() -> new NotFound(Agreement.KIND, number));
        sign.sign(agreement, unit, Signature.CONFIRMED, signer, Optional.of(on), by, at);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Effective> effective(String number, LocalDate on) {
        return store.byNumber(number)
                .flatMap(it -> Standing.inForce(it, store.editions(it), on)
                        .map(edition ->
                                new Effective(it.number(), it.kind(), it.title(), edition.edition(), edition.terms())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> about(SubjectRef subject) {
        return store.about(subject);
    }
}
