package org.qiao.consortium.atlas.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.atlas.chain.Chain;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记对应关系 — adds a mapping to a chain, changes it, takes it off; each a deed. */
@Component
@Transactional
class KeepMapping {

    private final MappingStore store;
    private final MappingQueries mappings;
    private final Classification classification;
    private final MajorCatalogue majors;
    private final Deeds deeds;
    private final InstantSource clock;

    KeepMapping(
            MappingStore store,
            MappingQueries mappings,
            Classification classification,
            MajorCatalogue majors,
            Deeds deeds,
            InstantSource clock) {
        this.store = store;
        this.mappings = mappings;
        this.classification = classification;
        this.majors = majors;
        this.deeds = deeds;
        this.clock = clock;
    }

    void add(Chain chain, MappingForm form, Actor by) {
        var now = clock.instant();
        var id = Uuid7.at(now);
        store.insert(List.of(checked(id, chain, form, now)));
        record("atlas.mapping.added", id, form, by, now);
    }

    void change(Chain chain, Mapping before, MappingForm form, Actor by) {
        var now = clock.instant();
        store.update(List.of(checked(before.id(), chain, form, now)));
        record("atlas.mapping.changed", before.id(), form, by, now);
    }

    void takeOff(Mapping mapping, String reason, Actor by) {
        store.retire(List.of(mapping.id()));
        deeds.record(
                Deed.of("atlas.mapping.taken-off", new SubjectRef("atlas.mapping", mapping.id()), mapping.post())
                        .because(reason),
                by,
                clock.instant());
    }

    private MappingStore.Row checked(UUID id, Chain chain, MappingForm form, Instant now) {
        var occupation = occupation(form);
        var major = major(form);
        var majorAsked = !form.major().isBlank() || !form.majorText().isBlank();
        var taken = mappings.of(chain.id()).stream()
                .anyMatch(it -> !it.id().equals(id)
                        && it.occupationCode()
                                .equals(occupation.map(Occupation::code).orElse(""))
                        && it.trade().equals(form.trade().strip())
                        && it.post().equals(form.post().strip())
                        && it.majorCode().equals(major.map(Major::code).orElse("")));
        Refused.ifAny(Rule.refusals(
                MappingRules.ENTRY,
                new MappingRules.Entry(
                        occupation,
                        form.trade().strip(),
                        form.post(),
                        majorAsked,
                        major,
                        number(form.weight()),
                        form.source(),
                        taken)));
        return new MappingStore.Row(
                id,
                chain.id(),
                occupation.orElseThrow().code(),
                form.trade().strip(),
                form.post().strip(),
                major.map(Major::code).orElse(null),
                major.flatMap(it -> number(form.weight())).orElse(null),
                major.isPresent() ? form.basis() : "",
                form.source().strip(),
                BusinessTime.dateOf(now),
                form.verification());
    }

    /** Without script only the text comes: then the nearest name counts, if it is exactly that. */
    private Optional<Occupation> occupation(MappingForm form) {
        return form.occupation().isBlank()
                ? classification.search(form.occupationText(), 1).stream()
                        .map(it -> it.thing())
                        .filter(it -> it.name().equals(form.occupationText().strip()))
                        .findFirst()
                : classification.find(form.occupation().strip());
    }

    private Optional<Major> major(MappingForm form) {
        return form.major().isBlank()
                ? majors.search(form.majorText(), 1).stream()
                        .map(it -> it.thing())
                        .filter(it -> it.name().equals(form.majorText().strip()))
                        .findFirst()
                : majors.find(form.major().strip());
    }

    private static Optional<BigDecimal> number(String text) {
        return text.strip().matches("\\d(\\.\\d{1,4})?")
                ? Optional.of(new BigDecimal(text.strip()))
                : text.isBlank() ? Optional.empty() : Optional.of(BigDecimal.TEN);
    }

    private void record(String what, UUID id, MappingForm form, Actor by, Instant at) {
        deeds.record(
                Deed.of(what, new SubjectRef("atlas.mapping", id), form.post())
                        .with("occupation", form.occupation())
                        .with("major", form.major())
                        .with("weight", form.weight())
                        .with("source", form.source()),
                by,
                at);
    }
}
