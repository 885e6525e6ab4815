package org.qiao.consortium.atlas.chain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.atlas.chain.SchemeRules.ChainEntry;
import org.qiao.consortium.atlas.chain.SchemeRules.NewScheme;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.codes.Industries;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记方案与产业链 — adds a scheme beside the others, adds chains to it, records what is learned of a chain. */
@Component
@Transactional
class KeepScheme {

    private final SchemeStore store;
    private final SchemeQueries schemes;
    private final Industries industries;
    private final OrganizationNames organizations;
    private final Deeds deeds;
    private final InstantSource clock;

    KeepScheme(
            SchemeStore store,
            SchemeQueries schemes,
            Industries industries,
            OrganizationNames organizations,
            Deeds deeds,
            InstantSource clock) {
        this.store = store;
        this.schemes = schemes;
        this.industries = industries;
        this.organizations = organizations;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @return the scheme's code */
    String add(SchemeForm form, Actor by) {
        var from = date(form.validFrom());
        var to = date(form.validTo());
        var taken = schemes.all().stream().map(Scheme::name).toList();
        Refused.ifAny(Rule.refusals(SchemeRules.SCHEME, new NewScheme(form.name(), form.source(), from, to, taken)));
        var now = clock.instant();
        var id = Uuid7.at(now);
        var code = codeOf(id);
        store.insert(id, code, form, from.orElseThrow(), to);
        deeds.record(Deed.of("atlas.scheme.added", new SubjectRef("atlas.scheme", id), form.name()), by, now);
        return code;
    }

    /** @return the chain's code */
    String addChain(String scheme, ChainForm form, Actor by) {
        var there = schemes.find(scheme).orElseThrow(() -> new NotFound("atlas.scheme", scheme));
        check(form, there, "");
        var now = clock.instant();
        var id = Uuid7.at(now);
        var code = codeOf(id);
        store.insert(id, scheme, code, form);
        putFirms(id, form);
        record("atlas.chain.added", id, form, by, now);
        return code;
    }

    void changeChain(String scheme, String code, ChainForm form, Actor by) {
        var there = schemes.find(scheme).orElseThrow(() -> new NotFound("atlas.scheme", scheme));
        var chain = schemes.chain(scheme, code).orElseThrow(() -> new NotFound("atlas.chain", code));
        check(form, there, code);
        store.update(chain.id(), form);
        putFirms(chain.id(), form);
        record("atlas.chain.changed", chain.id(), form, by, clock.instant());
    }

    private void check(ChainForm form, Scheme scheme, String itself) {
        var taken = scheme.chains().stream()
                .filter(it -> !it.code().equals(itself))
                .map(Scheme.ChainLine::name)
                .toList();
        var unknownIndustries = ChainForm.words(form.industries()).stream()
                .filter(it -> industries.list().find(it).isEmpty())
                .toList();
        var unknownFirms = ChainForm.words(form.leaders() + " " + form.firms()).stream()
                .filter(it -> organizations.ofNumber(it).isEmpty())
                .toList();
        Refused.ifAny(
                Rule.refusals(SchemeRules.CHAIN, new ChainEntry(form.name(), taken, unknownIndustries, unknownFirms)));
    }

    private void putFirms(UUID chain, ChainForm form) {
        store.putFirms(chain, units(form.leaders()), units(form.firms()));
    }

    private List<OrganizationId> units(String numbers) {
        return ChainForm.words(numbers).stream()
                .flatMap(it -> organizations.ofNumber(it).stream())
                .distinct()
                .toList();
    }

    private void record(String what, UUID id, ChainForm form, Actor by, Instant at) {
        deeds.record(
                Deed.of(what, new SubjectRef("atlas.chain", id), form.name())
                        .with("headUnit", form.headUnit())
                        .with("verification", form.verification()),
                by,
                at);
    }

    /** The last twelve digits: those of version 7 are random, so that they tell two apart and stay short in an address. */
    private static String codeOf(UUID id) {
        return id.toString().substring(24);
    }

    /** Empty when it is none, as a browser without a date field may send. */
    private static Optional<LocalDate> date(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
