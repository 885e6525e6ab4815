package org.qiao.consortium.platform.partner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.qiao.consortium.platform.limits.TooMany;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.rule.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem documents (RFC 9457) for partners; what is ours to mend has an incident number and nothing else. */
@RestControllerAdvice(annotations = PartnerApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Texts texts;
    private final InstantSource clock;

    ApiProblems(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TokenRefused refused) {
        var why = refused.why();
        var problem = problem(HttpStatus.valueOf(why.status()), "token-" + why.key());
        var answer = ResponseEntity.status(why.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (why.status() == HttpStatus.UNAUTHORIZED.value()) {
            answer = answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooMany tooMany) {
        var seconds =
                Math.max(1, Duration.between(clock.instant(), tooMany.again()).toSeconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, "too-many"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound notFound) {
        return answer(HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception exception) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} for a partner", incident, exception);
        var problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "ours");
        problem.setProperty("incident", incident);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String key) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, key));
    }

    private ProblemDetail problem(HttpStatus status, String key) {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.of("platform.partner.problem." + key));
        problem.setTitle(texts.of("platform.partner.problem." + key + ".title"));
        problem.setType(java.net.URI.create("/api#" + key));
        return problem;
    }
}
