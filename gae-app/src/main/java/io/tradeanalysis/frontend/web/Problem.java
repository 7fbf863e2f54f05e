package io.tradeanalysis.frontend.web;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.worker.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param status the HTTP status
 * @param title a few words that are the same for every problem of this kind
 * @param detail a sentence or two for whoever asked
 * @param errors the wrong fields, in the order of the form
 * @param retryAfter when the same request is welcome again
 */
public record Problem(
        HttpStatus status, String title, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that has no more to say. */
    public static Problem of(HttpStatus status, String title, String detail) {
        return new Problem(status, title, detail, List.of(), Optional.empty());
    }

    /** Wrong fields. */
    public static Problem wrongInput(List<FieldError> errors) {
        String detail = errors.size() == 1 ? "One field is wrong." : errors.size() + " fields are wrong.";
        return new Problem(HttpStatus.BAD_REQUEST, "Wrong input", detail, errors, Optional.empty());
    }

    /** What a failed call to the workers is to whoever asked. */
    public static Problem of(Failure failure) {
        return switch (failure) {
            case Failure.Refused(var errors) -> wrongInput(errors);
            case Failure.Busy(var retryAfter) -> busy(retryAfter);
            case Failure.Withheld(var retryAfter) -> busy(retryAfter);
            case Failure.NoRoom full ->
                new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Busy",
                        "Too many others are being answered at the moment. Please try again in %s."
                                .formatted(inWords(wholeSeconds(full.retryAfter()))),
                        List.of(),
                        Optional.of(full.retryAfter()));
            case Failure.TooOften(var retryAfter) ->
                new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many requests",
                        "Your address has asked for too many analyses. Please try again in %s."
                                .formatted(inWords(wholeSeconds(retryAfter))),
                        List.of(),
                        Optional.of(retryAfter));
            case Failure.Unreachable _ ->
                of(HttpStatus.SERVICE_UNAVAILABLE, "Server down", "Server down. Please try again in a few minutes.");
            case Failure.FunctionDown _ ->
                of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Function down",
                        "The function does not answer as it should. Compute on ec2 instead: the figures are the same.");
            case Failure.TookTooLong(var limit) ->
                of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "Took too long",
                        "No answer within %s, so the work was stopped. Fewer samples or a longer moving average take less."
                                .formatted(inWords(wholeSeconds(limit))));
            case Failure.Broken _ ->
                of(
                        HttpStatus.BAD_GATEWAY,
                        "Not finished",
                        "The worker could not finish this. Please try again in a few minutes.");
        };
    }

    private static Problem busy(Duration retryAfter) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "Busy",
                "All workers are busy. Please try again in %s.".formatted(inWords(wholeSeconds(retryAfter))),
                List.of(),
                Optional.of(retryAfter));
    }

    /** What happened, in sentences for people: the detail, or what is wrong with each field. */
    public String sentences() {
        if (errors.isEmpty()) {
            return detail;
        }
        return errors.stream()
                .map(error -> error.field() + ": " + error.message() + ".")
                .collect(Collectors.joining(" "));
    }

    /** The problem as JSON, on one line. */
    public String toJson() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        retryAfter.ifPresent(time -> members.put("retryAfter", wholeSeconds(time)));
        return Json.line(members);
    }

    /** The problem as a whole answer. */
    public ResponseEntity<byte[]> toResponse() {
        return ResponseEntity.status(status)
                .headers(headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(toJson().getBytes(StandardCharsets.UTF_8));
    }

    /** Headers beside the problem. */
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("no-store");
        retryAfter.ifPresent(time -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(time))));
        return headers;
    }

    private static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }

    private static String inWords(long seconds) {
        if (seconds % 60 == 0 && seconds > 0) {
            return seconds == 60 ? "a minute" : seconds / 60 + " minutes";
        }
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
