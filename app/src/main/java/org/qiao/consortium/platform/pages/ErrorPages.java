package org.qiao.consortium.platform.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.qiao.consortium.platform.identity.CurrentViewer;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.limits.TooMany;
import org.qiao.consortium.platform.operations.DatabaseAway;
import org.qiao.consortium.platform.operations.DiskFull;
import org.qiao.consortium.platform.operations.OutagePage;
import org.qiao.consortium.platform.operations.RequestNumbers;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** One readable page for everything that goes wrong; what is ours to mend has an incident number and nothing else. */
@Controller
@ControllerAdvice
@OpenToEveryone
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;
    private final CurrentViewer viewers;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    ErrorPages(Frames frames, CurrentViewer viewers, Problems problems, Texts texts, InstantSource clock) {
        this.frames = frames;
        this.viewers = viewers;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        LOG.info("refused {} {}", request.getRequestURI(), refused.getMessage());
        var status = refused.refusals().stream()
                .mapToInt(it -> it.code().status())
                .max()
                .orElse(422);
        return page(request, HttpStatus.valueOf(status), "refused", problems.of(refused), "");
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound notFound, HttpServletRequest request) {
        LOG.info("not found {} {}", request.getRequestURI(), notFound.getMessage());
        return page(request, HttpStatus.NOT_FOUND, "not-found", FormErrors.none(), "");
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden forbidden, HttpServletRequest request) {
        LOG.info("forbidden {} {}", request.getRequestURI(), forbidden.getMessage());
        return page(request, HttpStatus.FORBIDDEN, "forbidden", FormErrors.none(), "");
    }

    @ExceptionHandler
    ModelAndView stale(Stale stale, HttpServletRequest request) {
        LOG.info("stale {} {}", request.getRequestURI(), stale.getMessage());
        return page(request, HttpStatus.CONFLICT, "stale", FormErrors.none(), "");
    }

    @ExceptionHandler
    ModelAndView tooMany(TooMany tooMany, HttpServletRequest request, HttpServletResponse response) {
        // The pattern, not the address: behind one-time links the address is the secret.
        LOG.info(
                "too many {} {}",
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                tooMany.getMessage());
        var seconds =
                Math.max(1, Duration.between(clock.instant(), tooMany.again()).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        // Pages tell whole minutes: who comes back at the minute told is not refused again.
        var again = Written.moment(tooMany.again().plusSeconds(59));
        var frame = frames.of(viewerOf(request), texts.of("platform.error.too-many.title"));
        var text = texts.of("platform.error.too-many.text", again, (seconds + 59) / 60);
        return Views.withStatus(
                HttpStatus.TOO_MANY_REQUESTS, "platform/error", new ErrorPage(frame, text, FormErrors.none(), ""));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "too-large", FormErrors.none(), "");
    }

    /** Left to Spring Security, which asks to sign in and then goes on to the page. */
    @ExceptionHandler
    void signInFirst(AuthenticationException signInFirst) {
        throw signInFirst;
    }

    @ExceptionHandler
    ModelAndView other(Exception exception, HttpServletRequest request) throws Exception {
        if (DatabaseAway.tells(exception)) {
            // This page would miss the database, too; the outermost filter has one that needs nothing.
            throw exception;
        }
        if (DiskFull.tells(exception)) {
            LOG.error("disk full at {} {}", request.getMethod(), request.getRequestURI(), exception);
            return page(
                    request, HttpStatus.INSUFFICIENT_STORAGE, "disk-full", FormErrors.none(), RequestNumbers.current());
        }
        if (exception instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return ofStatus(request, HttpStatus.valueOf(response.getStatusCode().value()));
        }
        if (exception instanceof MultipartException
                || exception instanceof InvalidParameterException
                || exception instanceof org.springframework.web.bind.ServletRequestBindingException
                || exception instanceof org.springframework.beans.TypeMismatchException) {
            return ofStatus(request, HttpStatus.BAD_REQUEST);
        }
        var incident = RequestNumbers.current();
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), exception);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, "ours", FormErrors.none(), incident);
    }

    /** What never reached a handler: unknown addresses, refused by a filter. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) throws Exception {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception exception
                ? other(exception, request)
                : ofStatus(request, Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.BAD_REQUEST));
    }

    private ModelAndView ofStatus(HttpServletRequest request, HttpStatus status) {
        var text = switch (status) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "forbidden";
            case METHOD_NOT_ALLOWED -> "method";
            default -> "bad-request";
        };
        return page(request, status, text, FormErrors.none(), "");
    }

    private ModelAndView page(
            HttpServletRequest request, HttpStatus status, String key, FormErrors refusals, String incident) {
        try {
            var frame = frames.of(viewerOf(request), texts.of("platform.error." + key + ".title"));
            var text = texts.of("platform.error." + key + ".text");
            return Views.withStatus(status, "platform/error", new ErrorPage(frame, text, refusals, incident));
        } catch (RuntimeException e) {
            if (DatabaseAway.tells(e)) {
                return new ModelAndView((View) (model, asked, answer) -> OutagePage.write(asked, answer));
            }
            throw e;
        }
    }

    private Viewer viewerOf(HttpServletRequest request) {
        return viewers.of(request);
    }

    static List<String> keys() {
        return List.of(
                "refused",
                "not-found",
                "forbidden",
                "stale",
                "too-many",
                "too-large",
                "disk-full",
                "ours",
                "method",
                "bad-request");
    }
}
