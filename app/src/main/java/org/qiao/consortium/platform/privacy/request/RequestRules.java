package org.qiao.consortium.platform.privacy.request;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** 提出与答复个人请求的规则 (个人信息保护法 第四十四至五十条). */
final class RequestRules {

    static final int LONGEST = 1_000;
    private static final String LAW = "personal-information-protection-law";
    private static final Citation ANSWERS = cite(LAW, "第五十条");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");

    record Filing(Optional<RequestKind> kind, String text) {}

    /** @param own whether the answerer is whom it is about */
    record Answering(Optional<RequestStatus> outcome, String answer, boolean waiting, boolean own) {}

    static final List<Rule<Filing>> FILING = List.of(
            rule(
                    RequestError.KIND_MISSING,
                    cite(LAW, "第四十四条至第四十八条"),
                    "kind",
                    it -> it.kind().isPresent()),
            rule(RequestError.TEXT_MISSING, "text", it -> !it.text().isBlank()),
            rule(RequestError.TEXT_TOO_LONG, "text", it -> it.text().length() <= LONGEST),
            rule(
                    RequestError.TEXT_TELLS_NUMBERS,
                    "text",
                    it -> !IDENTITY.matcher(it.text()).find()));

    static final List<Rule<Answering>> ANSWERING = List.of(
            rule(RequestError.NOT_WAITING, "", Answering::waiting),
            rule(RequestError.OWN_REQUEST, "", it -> !it.own()),
            rule(
                    RequestError.OUTCOME_MISSING,
                    ANSWERS,
                    "outcome",
                    it -> it.outcome().filter(RequestStatus::isAnswer).isPresent()),
            rule(
                    RequestError.ANSWER_MISSING,
                    ANSWERS,
                    "answer",
                    it -> !it.answer().isBlank()));

    private RequestRules() {}
}
