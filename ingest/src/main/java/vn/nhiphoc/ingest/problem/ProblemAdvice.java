package vn.nhiphoc.ingest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.nhiphoc.aggregates.log.UnreadableEvent;
import vn.nhiphoc.aggregates.shared.LogBusy;

/** Every exception that leaves a controller ends here, as an answer without a stack trace. */
@RestControllerAdvice
@Order
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void known(ProblemException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, e.problem());
    }

    @ExceptionHandler
    void noPath(NoResourceFoundException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, Problem.of(HttpStatus.NOT_FOUND, "not_found", "There is nothing at this path."));
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException e, HttpServletResponse response) throws IOException {
        String allowed = String.join(", ", e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods());
        response.setHeader("Allow", allowed);
        ProblemWriter.write(
                response,
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method_not_allowed",
                        "This path does not take " + e.getMethod() + "; it takes " + allowed + "."));
    }

    @ExceptionHandler
    void type(HttpMediaTypeNotSupportedException e, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                response,
                Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported_media_type",
                        "This path takes " + e.getSupportedMediaTypes() + "."));
    }

    @ExceptionHandler
    void busy(LogBusy e, HttpServletResponse response) throws IOException {
        int seconds = (int) Math.max(1, e.retryAfter().toSeconds());
        LOG.atWarn()
                .addKeyValue("act", "answer")
                .addKeyValue("overloaded", e.overloaded())
                .log("log busy");
        ProblemWriter.write(response, e.overloaded() ? Failures.overloaded(seconds) : Failures.away(seconds));
    }

    @ExceptionHandler
    void unreadable(UnreadableEvent e, HttpServletResponse response) throws IOException {
        LOG.atWarn()
                .addKeyValue("act", "answer")
                .addKeyValue("reason", e.getMessage())
                .log("unreadable history");
        ProblemWriter.write(
                response,
                Problem.of(
                        HttpStatus.CONFLICT,
                        "unreadable_history",
                        "The log holds an event of this entry that this version of the program does not understand ("
                                + e.getMessage() + "); nothing was recorded, and nothing of it can be until a version"
                                + " that does is installed."));
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("the client went away");
    }

    @ExceptionHandler
    void brokenOff(UncheckedIOException e, HttpServletResponse response) throws IOException {
        LOG.debug("the client broke off");
        ProblemWriter.write(
                response,
                Problem.of(
                        HttpStatus.BAD_REQUEST, "body_broken_off", "The body ended early or was not sent properly."));
    }

    @ExceptionHandler
    void any(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String detail = known.getBody().getDetail();
            ProblemWriter.write(
                    response,
                    Problem.of(status, "invalid_request", detail == null ? status.getReasonPhrase() : detail));
            return;
        }
        Problem problem = Failures.passing(e).orElseGet(() -> unexpected(e, request));
        ProblemWriter.write(response, problem);
    }

    private static Problem unexpected(Exception e, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.atError()
                .addKeyValue("act", "answer")
                .addKeyValue("incident", incident)
                .addKeyValue("method", request.getMethod())
                .setCause(e)
                .log("unexpected failure");
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something failed that should not; the server's log names it as incident " + incident + ".");
    }
}
