package io.tradeanalysis.frontend.web;

import io.tradeanalysis.frontend.log.OneLine;
import io.tradeanalysis.frontend.worker.CallerGoneException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers requests that no controller could: a page for people, a problem for programs, never a class name. */
@ControllerAdvice
public final class Failures {

    private static final Log LOG = LogFactory.getLog(Failures.class);

    private static final Map<HttpStatus, String> DETAILS = Map.of(
            HttpStatus.NOT_FOUND, "There is nothing at this address.",
            HttpStatus.METHOD_NOT_ALLOWED, "This address does not answer to this method; Allow says to which.",
            HttpStatus.NOT_ACCEPTABLE, "This address has nothing of the types that Accept asks for.");

    private final Pages pages;

    /** @param pages gives what all pages share */
    public Failures(Pages pages) {
        this.pages = pages;
    }

    /** Nobody is there to answer. */
    @ExceptionHandler(CallerGoneException.class)
    void forget() {}

    /** Every other exception. */
    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        Problem problem = toProblem(failure, request);
        HttpHeaders headers = failure instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
        if (!wantsPage(request)) {
            ResponseEntity<byte[]> answer = problem.toResponse();
            return ResponseEntity.status(problem.status())
                    .headers(answer.getHeaders())
                    .headers(all -> all.putAll(withoutType(headers)))
                    .body(answer.getBody());
        }
        return page(problem, headers, request, response);
    }

    /** A problem that a controller has found, as whoever asks wants it: a page for people, a problem for programs. */
    public Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return wantsPage(request) ? page(problem, problem.headers(), request, response) : problem.toResponse();
    }

    private ModelAndView page(
            Problem problem, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response) {
        headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        ModelAndView page = new ModelAndView("error", Map.of("problem", problem, "page", pages.of(request)));
        page.setStatus(problem.status());
        return page;
    }

    private static Problem toProblem(Exception failure, HttpServletRequest request) {
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            HttpStatus status = HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            return Problem.of(
                    status,
                    status.getReasonPhrase(),
                    "The body must be %s.".formatted(MediaType.toString(type.getSupportedMediaTypes())));
        }
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return Problem.of(
                    status,
                    status.getReasonPhrase(),
                    DETAILS.getOrDefault(status, "This request is not one that this address can answer."));
        }
        if (failure instanceof InvalidParameterException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "Not readable", "The query of this address can't be read.");
        }
        LOG.error(
                "%s %s failed".formatted(OneLine.of(request.getMethod()), OneLine.of(request.getServletPath())),
                failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Internal error",
                "Something went wrong on our side. Please try again in a few minutes.");
    }

    private static HttpHeaders withoutType(HttpHeaders headers) {
        HttpHeaders copy = new HttpHeaders();
        copy.putAll(headers);
        copy.remove(HttpHeaders.CONTENT_TYPE);
        return copy;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/");
    }
}
