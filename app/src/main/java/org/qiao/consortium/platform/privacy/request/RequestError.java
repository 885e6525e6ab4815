package org.qiao.consortium.platform.privacy.request;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can stand against a request or its answer. */
enum RequestError implements ErrorCode {
    KIND_MISSING("platform.privacy.request.kind-missing"),
    TEXT_MISSING("platform.privacy.request.text-missing"),
    TEXT_TOO_LONG("platform.privacy.request.text-too-long"),
    TEXT_TELLS_NUMBERS("platform.privacy.request.text-tells-numbers"),
    WAITS_ALREADY("platform.privacy.request.waits-already"),
    OUTCOME_MISSING("platform.privacy.request.outcome-missing"),
    ANSWER_MISSING("platform.privacy.request.answer-missing"),
    OWN_REQUEST("platform.privacy.request.own"),
    NOT_WAITING("platform.privacy.request.not-waiting"),
    NOT_RESTRICTED("platform.privacy.request.not-restricted");

    private final String code;

    RequestError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return this == NOT_WAITING ? 409 : 422;
    }
}
