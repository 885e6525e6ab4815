package org.qiao.consortium.platform.identity.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.QrCode;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** Lays out the pages of enrolment, which look the same before and after sign-in. */
@Component
class EnrolmentLayout {

    private final Frames frames;
    private final Texts texts;
    private final Consortiums consortiums;
    private final Grants grants;

    EnrolmentLayout(Frames frames, Texts texts, Consortiums consortiums, Grants grants) {
        this.frames = frames;
        this.texts = texts;
        this.consortiums = consortiums;
        this.grants = grants;
    }

    CodePage code(Viewer viewer, FormErrors errors) {
        return new CodePage(frames.of(viewer, texts.of("platform.second-factor.code.title")), errors);
    }

    EnrolmentPage enrolment(Viewer viewer, PersonId person, byte[] secret, String action, FormErrors errors) {
        var typed = Totp.base32(secret);
        return new EnrolmentPage(
                frames.of(viewer, texts.of("platform.second-factor.enrolment.title")),
                QrCode.inPage(address(viewer, person, typed)),
                typed.replaceAll("(.{4})(?=.)", "$1 "),
                action,
                errors);
    }

    /**
     * The Key URI that authenticators read, as short as can be: everything else has its usual value, and a Chinese name
     * written twice makes a code that no telephone reads.
     */
    private String address(Viewer viewer, PersonId person, String secret) {
        return "otpauth://totp/%s?secret=%s&issuer=%s"
                .formatted(
                        encoded(grants.userNameOf(person)), secret, encoded(consortiums.nameOf(viewer.consortium())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    RecoveryCodesPage codes(Viewer viewer, PersonId person, List<String> codes, String next) {
        return new RecoveryCodesPage(
                frames.of(viewer, texts.of("platform.second-factor.codes.title")),
                grants.userNameOf(person),
                codes,
                next);
    }
}
