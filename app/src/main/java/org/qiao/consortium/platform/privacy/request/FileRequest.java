package org.qiao.consortium.platform.privacy.request;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.platform.privacy.RightsRequests;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提出请求 — by the person, or by the guardian of a minor. */
@Component
public class FileRequest implements RightsRequests {

    private static final int TOKEN_BYTES = 18;

    private final RequestStore store;
    private final Keepers keepers;
    private final Who who;
    private final Said said;
    private final Parameters settings = Parameters.load("platform/privacy");
    private final SecureRandom random = new SecureRandom();

    /** Knows people. */
    @Component
    record Who(Grants grants, Consortiums consortiums, Secrets secrets, Numbers numbers) {}

    /** Tells what was done. */
    @Component
    record Said(Deeds deeds, Notices notices, Texts texts) {}

    FileRequest(RequestStore store, Keepers keepers, Who who, Said said) {
        this.store = store;
        this.keepers = keepers;
        this.who = who;
        this.said = said;
    }

    public int answerDays(LocalDate on) {
        return settings.on("request-answer-days", on).asInt();
    }

    public String keeperName(PersonId person) {
        return keepers.nameOf(keepers.of(person));
    }

    /** @return its number. @throws Refused when something is missing or the same waits already */
    @Transactional
    public String asOneself(Viewer viewer, Optional<RequestKind> kind, String text, Instant at) {
        var request = request(viewer.person(), viewer.name(), false, kind, text, at);
        file(request, null);
        said.deeds()
                .record(
                        Deed.of("platform.privacy.requested", request.subject(), request.number())
                                .with("kind", request.kind().name()),
                        viewer.actor(),
                        at);
        return request.number();
    }

    /** What is refused here has written nothing, and the caller counts wrong codes in the same transaction. */
    @Override
    @Transactional(noRollbackFor = Refused.class)
    public String fileAsGuardian(PersonId child, String doer, Optional<RequestKind> kind, String text, Instant at) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        var request = request(child, who.grants().nameOf(child), true, kind, text, at);
        file(request, digestOf(token));
        said.deeds()
                .recordOf(
                        child,
                        doer,
                        Deed.of("platform.privacy.requested", request.subject(), request.number())
                                .with("kind", request.kind().name())
                                .with("guardian", true),
                        at);
        return token;
    }

    byte[] digestOf(String token) {
        return who.secrets().digest("platform.privacy.receipt", token);
    }

    private PrivacyRequest request(
            PersonId person, String name, boolean guardian, Optional<RequestKind> kind, String text, Instant at) {
        Refused.ifAny(Rule.refusals(RequestRules.FILING, new RequestRules.Filing(kind, text)));
        var today = BusinessTime.dateOf(at);
        return new PrivacyRequest(
                Uuid7.at(at),
                who.numbers().next("GX", today.getYear()),
                kind.orElseThrow(),
                person,
                new PersonName(name),
                guardian,
                text.strip(),
                consortiumOf(person),
                keepers.of(person),
                RequestStatus.WAITING,
                at,
                today.plusDays(answerDays(today)),
                "",
                "",
                Optional.empty(),
                "",
                0);
    }

    private ConsortiumId consortiumOf(PersonId person) {
        return who.grants().of(person).stream()
                .map(Grants.Grant::consortium)
                .findFirst()
                .or(() -> who.consortiums().home())
                .orElseGet(() -> new ConsortiumId(new UUID(0, 0)));
    }

    private void file(PrivacyRequest request, byte @Nullable [] token) {
        if (!store.insert(request, token)) {
            throw new Refused(List.of(Refusal.of(RequestError.WAITS_ALREADY, "kind")));
        }
        var texts = said.texts();
        said.notices()
                .tell(
                        keepers.people(request.keeper(), request.consortium()),
                        new Notices.Notice(
                                "platform.privacy.requested",
                                texts.of(
                                        "platform.privacy.request.notice.title",
                                        request.kind().label()),
                                texts.of(
                                        "platform.privacy.request.notice.text",
                                        request.personName().masked(),
                                        request.dueOn().toString()),
                                request.url()),
                        request.askedAt());
    }
}
