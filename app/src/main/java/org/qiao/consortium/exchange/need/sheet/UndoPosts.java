package org.qiao.consortium.exchange.need.sheet;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.CloseNeed;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedStore;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.SheetImport.Done;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back what a sheet of posts has done: drafts that were made are given up, changed ones say again what they said; a
 * post that is on its way is nobody's to undo.
 */
@Component
class UndoPosts {

    private final NeedStore store;
    private final CloseNeed close;
    private final JsonMapper json;
    private final Texts texts;
    private final InstantSource clock;

    UndoPosts(NeedStore store, CloseNeed close, JsonMapper json, Texts texts, InstantSource clock) {
        this.store = store;
        this.close = close;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    Done made(Need draft) {
        return new Done(draft.id().value(), draft.version(), "");
    }

    /** @param before as it was before it was changed */
    Done changed(Need before) {
        return new Done(before.id().value(), before.version() + 1, json.writeValueAsString(before.terms()));
    }

    /** @return for each that cannot be undone why; nothing is undone then */
    List<String> undo(List<Done> done, Viewer viewer, String reason) {
        var needs = store.all(done.stream().map(it -> new NeedId(it.thing())).toList()).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        var why = new ArrayList<String>();
        var made = new ArrayList<Need>();
        var changed = new ArrayList<Need>();
        for (var it : done) {
            var need = needs.get(it.thing());
            if (need == null || !need.status().isEditable()) {
                why.add(texts.of("exchange.post-import.not-draft"));
            } else if (need.version() != it.version()) {
                why.add(texts.of("platform.sheets.touched-since"));
            } else if (it.before().isEmpty()) {
                made.add(need);
            } else {
                changed.add(need.revise(json.readValue(it.before(), PostTerms.class)));
            }
        }
        if (why.isEmpty()) {
            close.discard(made, reason, viewer, clock.instant());
            store.reviseAll(changed, clock.instant());
        }
        return why;
    }
}
