package org.qiao.consortium.governance.charter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草制度 — a new one, or the next version of one; a charter has one draft at most. */
@Component
@Transactional
public class DraftCharter {

    private static final String NUMBER_KIND = "ZD";
    private static final UUID NONE = new UUID(0, 0);

    private final CharterStore store;
    private final Numbers numbers;
    private final Deeds deeds;

    DraftCharter(CharterStore store, Numbers numbers, Deeds deeds) {
        this.store = store;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /** @return its number */
    public String begin(CharterForm form, boolean example, Viewer by, Instant at) {
        Refused.ifAny(refusals(form, NONE, by));
        var id = Uuid7.at(at);
        var number = numbers.next(NUMBER_KIND, BusinessTime.dateOf(at).getYear());
        var kind = Typed.chosen(CharterKind.class, form.kind()).orElseThrow();
        store.insert(id, number, kind, Typed.text(form.title()), form.isToBeRead(), example, by);
        store.insertDraft(Uuid7.at(at), id, 1, Typed.text(form.text()), Typed.text(form.note()));
        deeds.record(Deed.of("governance.charter.drafted", new SubjectRef(Charter.KIND, id), number), by.actor(), at);
        return number;
    }

    /** The next version of a charter that has no draft. */
    public void next(Charter charter, CharterForm form, Viewer by, Instant at) {
        Refused.ifAny(
                charter.draft().isPresent()
                        ? List.of(Refusal.of(CharterError.DRAFT_THERE, ""))
                        : refusals(form, charter.id(), by));
        var place = charter.versions().stream()
                        .mapToInt(Charter.Version::place)
                        .max()
                        .orElse(0)
                + 1;
        saveHead(charter, form);
        store.insertDraft(Uuid7.at(at), charter.id(), place, Typed.text(form.text()), Typed.text(form.note()));
        deeds.record(
                Deed.of("governance.charter.version-drafted", charter.subject(), charter.number())
                        .with("version", place),
                by.actor(),
                at);
    }

    /** @param version of the draft as the form was opened with */
    public void revise(Charter charter, CharterForm form, int version, Viewer by, Instant at) {
        var draft = charter.draft();
        Refused.ifAny(
                draft.isEmpty() ? List.of(Refusal.of(CharterError.NO_DRAFT, "")) : refusals(form, charter.id(), by));
        saveHead(charter, form);
        store.saveDraft(draft.orElseThrow(), Typed.text(form.text()), Typed.text(form.note()), version);
        deeds.record(
                Deed.of("governance.charter.revised", charter.subject(), charter.number())
                        .with("version", draft.get().place()),
                by.actor(),
                at);
    }

    private void saveHead(Charter charter, CharterForm form) {
        store.save(
                charter,
                Typed.chosen(CharterKind.class, form.kind()).orElseThrow(),
                Typed.text(form.title()),
                form.isToBeRead());
    }

    private List<Refusal> refusals(CharterForm form, UUID known, Viewer by) {
        return Rule.refusals(
                CharterRules.ENTRY,
                new CharterRules.Entry(
                        Typed.chosen(CharterKind.class, form.kind()),
                        Typed.text(form.title()),
                        store.isTaken(by, Typed.text(form.title()), known),
                        Typed.text(form.text())));
    }

    /** What the draft says about how a body decides; an empty provision takes it off. */
    public void provide(Charter charter, Provision provision, boolean remove, Viewer by, Instant at) {
        var draft = charter.draft().orElseThrow(() -> new Refused(List.of(Refusal.of(CharterError.NO_DRAFT, ""))));
        if (remove) {
            store.removeProvision(draft.id(), provision.body());
        } else {
            Refused.ifAny(
                    provision.article().isBlank()
                            ? List.of(Refusal.of(CharterError.ARTICLE_MISSING, "article"))
                            : provision.intervalMonths() > 24
                                    ? List.of(Refusal.of(CharterError.INTERVAL_SHAPE, "interval"))
                                    : List.of());
            store.putProvision(draft.id(), provision);
        }
        deeds.record(
                Deed.of("governance.charter.provision-set", charter.subject(), charter.number())
                        .with("article", provision.article()),
                by.actor(),
                at);
    }

    /** The charter of this number as the viewer may see it: drafts are for 秘书处 and 主管部门. */
    @Transactional(readOnly = true)
    public Charter get(Viewer viewer, String number) {
        return store.find(viewer, number, seesDrafts(viewer))
                .filter(it -> !it.versions().isEmpty())
                .orElseThrow(() -> new NotFound(Charter.KIND, number));
    }

    @Transactional(readOnly = true)
    public List<Charter> all(Viewer viewer) {
        return store.all(viewer, seesDrafts(viewer)).stream()
                .filter(it -> !it.versions().isEmpty())
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Provision> provisions(Charter.Version version) {
        return store.provisions(version.id());
    }

    static boolean seesDrafts(Viewer viewer) {
        return viewer.is(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    static Optional<CharterKind> kind(String name) {
        return Typed.chosen(CharterKind.class, name);
    }
}
