package org.qiao.consortium.platform.partner;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 颁发、换发、吊销令牌. The token is answered once and kept as a keyed digest only. */
@Component
class IssueToken {

    private static final int BYTES = 32;
    private static final String PREFIX = "qiao_";

    /** What is asked for. @param expiresOn empty when it cannot be read */
    record Wish(String partner, String purpose, Set<PartnerScope> scopes, Optional<LocalDate> expiresOn, int perHour) {}

    /** @param token shown this once */
    record Issued(String number, String token) {}

    private record Asking(Wish wish, LocalDate today, int longest, int most) {}

    private static final List<Rule<Asking>> RULES = List.of(
            rule(
                    TokenError.PARTNER_MISSING,
                    "partner",
                    it -> !it.wish().partner().isBlank()),
            rule(
                    TokenError.PURPOSE_MISSING,
                    "purpose",
                    it -> !it.wish().purpose().isBlank()),
            rule(TokenError.SCOPE_MISSING, "scopes", it -> !it.wish().scopes().isEmpty()),
            rule(
                            TokenError.EXPIRY,
                            cite("house-privacy", ""),
                            "expiresOn",
                            (Asking it) -> it.wish()
                                    .expiresOn()
                                    .filter(day -> !day.isBefore(it.today())
                                            && !day.isAfter(it.today().plusDays(it.longest())))
                                    .isPresent())
                    .saying(it -> List.of(it.longest())),
            rule(
                            TokenError.PER_HOUR,
                            "perHour",
                            (Asking it) -> it.wish().perHour() >= 1 && it.wish().perHour() <= it.most())
                    .saying(it -> List.of(it.most())));

    private final PartnerTokens tokens;
    private final Secrets secrets;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Parameters settings = Parameters.load("platform/partner");
    private final SecureRandom random = new SecureRandom();

    IssueToken(PartnerTokens tokens, Secrets secrets, Numbers numbers, Deeds deeds) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    int longest(LocalDate today) {
        return settings.on("token-days", today).asInt();
    }

    int most(LocalDate today) {
        return settings.on("token-per-hour", today).asInt();
    }

    byte[] digestOf(String token) {
        return secrets.digest("platform.partner.token", token);
    }

    @Transactional
    Issued issue(Wish wish, Viewer by, Instant at) {
        var issued = make(wish, by, at, null);
        deeds.record(
                Deed.of(
                                "platform.partner.issued",
                                issued.token().subject(),
                                issued.token().number())
                        .with("partner", wish.partner())
                        .with("scopes", words(wish.scopes()))
                        .with("expires", issued.token().expiresOn().toString())
                        .because(wish.purpose().strip()),
                by.actor(),
                at);
        return new Issued(issued.token().number(), issued.secret());
    }

    /** Another token with the same rights in place of this one, which ends at once. */
    @Transactional
    Issued renew(PartnerToken old, Optional<LocalDate> expiresOn, Viewer by, Instant at) {
        var wish = new Wish(old.partner(), old.purpose(), old.scopes(), expiresOn, old.perHour());
        var fresh = make(wish, by, at, old.id());
        if (!tokens.revoke(old, at)) {
            throw new Refused(List.of(Refusal.of(TokenError.NOT_GOOD, "expiresOn")));
        }
        deeds.record(
                Deed.of("platform.partner.renewed", old.subject(), old.number())
                        .with("by", fresh.token().number())
                        .with("expires", fresh.token().expiresOn().toString()),
                by.actor(),
                at);
        return new Issued(fresh.token().number(), fresh.secret());
    }

    @Transactional
    void revoke(PartnerToken token, String reason, Viewer by, Instant at) {
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(TokenError.REASON_MISSING, "reason")));
        }
        if (!tokens.revoke(token, at)) {
            throw new Refused(List.of(Refusal.of(TokenError.NOT_GOOD, "reason")));
        }
        deeds.record(
                Deed.of("platform.partner.revoked", token.subject(), token.number())
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    private record Made(PartnerToken token, String secret) {}

    private Made make(Wish wish, Viewer by, Instant at, @Nullable UUID replaces) {
        var today = BusinessTime.dateOf(at);
        Refused.ifAny(Rule.refusals(RULES, new Asking(wish, today, longest(today), most(today))));
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = new PartnerToken(
                Uuid7.at(at),
                numbers.next("LP", today.getYear()),
                by.consortium(),
                wish.partner().strip(),
                wish.purpose().strip(),
                wish.scopes(),
                secret.substring(secret.length() - 4),
                wish.perHour(),
                at,
                wish.expiresOn().orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                0);
        tokens.insert(token, digestOf(secret), replaces);
        return new Made(token, secret);
    }

    private static String words(Set<PartnerScope> scopes) {
        return String.join(",", scopes.stream().sorted().map(PartnerScope::word).toList());
    }
}
