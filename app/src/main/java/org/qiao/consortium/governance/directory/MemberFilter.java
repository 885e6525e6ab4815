package org.qiao.consortium.governance.directory;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * What somebody looks for in the directory, as typed and chosen; what means nothing filters nothing.
 *
 * @param words part of a name, a number, a credit code
 * @param verification a {@link Verified}
 */
public record MemberFilter(
        @Nullable String words,
        @Nullable String kind,
        @Nullable String region,
        @Nullable String regionText,
        @Nullable String industry,
        @Nullable String industryText,
        @Nullable String status,
        @Nullable String verification) {

    /** 核验筛选. */
    enum Verified {
        VERIFIED("已核验"),
        ASKED("待核验"),
        NOT_VERIFIED("未核验");

        private final String label;

        Verified(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static final String NO_MEMBER = "NONE";

    static MemberFilter of(PageUrl url) {
        return new MemberFilter(
                url.value("words"),
                url.value("kind"),
                url.value("region"),
                url.value("regionText"),
                url.value("industry"),
                url.value("industryText"),
                url.value("status"),
                url.value("verification"));
    }

    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    Optional<OrganizationKind> wantedKind() {
        return Arrays.stream(OrganizationKind.values())
                .filter(it -> it.name().equals(text(kind)))
                .findFirst();
    }

    Optional<MembershipStatus> wantedStatus() {
        return Arrays.stream(MembershipStatus.values())
                .filter(it -> it.name().equals(text(status)))
                .findFirst();
    }

    boolean wantsNoMembers() {
        return text(status).equals(NO_MEMBER);
    }

    Optional<Verified> wantedVerification() {
        return Arrays.stream(Verified.values())
                .filter(it -> it.name().equals(text(verification)))
                .findFirst();
    }
}
