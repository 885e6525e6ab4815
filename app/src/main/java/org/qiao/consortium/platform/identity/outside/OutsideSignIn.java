package org.qiao.consortium.platform.identity.outside;

import java.util.List;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** What the pages of sign-in and account show of the configured providers; nothing when there are none. */
@Component
public class OutsideSignIn {

    /** A way to sign in. */
    public record Way(String name, String url) {}

    /** @param state whether and since when it is linked @param linkUrl empty when linked @param unlinkUrl empty when not */
    public record Place(String name, String state, String linkUrl, String unlinkUrl) {}

    private final OutsideProviders providers;
    private final OutsideLinks links;
    private final Texts texts;

    OutsideSignIn(OutsideProviders providers, OutsideLinks links, Texts texts) {
        this.providers = providers;
        this.links = links;
        this.texts = texts;
    }

    public List<Way> ways() {
        return providers.all().stream()
                .map(it -> new Way(it.name(), "/sign-in/outside/" + it.key()))
                .toList();
    }

    public List<Place> placesOf(PersonId person) {
        return providers.all().stream().map(it -> place(it, person)).toList();
    }

    private Place place(OutsideProvider provider, PersonId person) {
        var url = "/account/outside/" + provider.key();
        return links.of(person, provider.key())
                .map(it -> new Place(
                        provider.name(),
                        texts.of("platform.outside.linked", it.shown(), Written.date(BusinessTime.dateOf(it.since()))),
                        "",
                        url + "/unlinking"))
                .orElseGet(() ->
                        new Place(provider.name(), texts.of("platform.outside.not-linked"), url + "/linking", ""));
    }
}
