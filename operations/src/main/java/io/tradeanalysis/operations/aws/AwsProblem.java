package io.tradeanalysis.operations.aws;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says why AWS did not do something, and what to do about it; without request numbers and the inner life of the library. */
public final class AwsProblem {

    private static final Pattern EXPIRED =
            Pattern.compile("ExpiredToken|RequestExpired|TokenRefreshRequired|session .*expired|[Tt]oken is expired");
    private static final Pattern UNKNOWN = Pattern.compile(
            "InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|SignatureDoesNotMatch|InvalidToken"
                    + "|IncompleteSignature|MissingAuthenticationToken|InvalidSignature");
    private static final Pattern DENIED = Pattern.compile("AccessDenied|Unauthorized|NotAuthorized|Forbidden");
    private static final Pattern THROTTLED =
            Pattern.compile("Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled");
    private static final Pattern NO_CREDENTIALS = Pattern.compile("[Uu]nable to load credentials|no credentials");
    private static final Pattern NOISE = Pattern.compile(
            "\\(Service: [^)]*\\)(?: \\(SDK[^)]*\\))?|\\(SDK [^)]*\\)|Encoded authorization failure message: \\S+|RequestI[dD]: \\S+");

    private static final int LONGEST = 400;

    private static final String SIGN_IN =
            "sign in again (aws sso login, or aws configure), or name a profile with AWS_PROFILE.";

    private AwsProblem() {}

    /**
     * Sentences for whoever runs a command.
     *
     * @param region where AWS was asked; may be empty
     */
    public static String sentence(SdkException problem, String region) {
        return sentence(problem, region, Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")));
    }

    static String sentence(SdkException problem, String region, Optional<String> endpoint) {
        String where = Stream.of(service(problem), region)
                .filter(part -> !part.isBlank())
                .reduce((service, place) -> service + " in " + place)
                .map(place -> "AWS (%s)".formatted(place))
                .orElse("AWS");
        if (problem instanceof AwsServiceException answer) {
            return refusal(where, answer);
        }
        String reason = reason(problem);
        if (problem instanceof AbortedException) {
            return "Interrupted.";
        }
        if (EXPIRED.matcher(text(problem)).find()) {
            return "The credentials for AWS have expired: " + SIGN_IN;
        }
        if (NO_CREDENTIALS.matcher(text(problem)).find()) {
            return "There are no credentials for AWS: " + SIGN_IN;
        }
        return "%s can't be asked: %s. Check the network%s, and run this again."
                .formatted(
                        where,
                        reason,
                        endpoint.map(", AWS_ENDPOINT_URL (%s)"::formatted).orElse(" and the region's name"));
    }

    /** Why, in one clause. */
    static String reason(SdkException problem) {
        if (problem instanceof AwsServiceException answer) {
            return "%s: %s".formatted(code(answer), said(answer));
        }
        return causes(problem)
                .flatMap(cause -> clause(cause).stream())
                .findFirst()
                .orElseGet(() -> plain(String.valueOf(problem.getMessage())));
    }

    /** The name of what AWS answered, such as {@code AccessDenied}; its HTTP status if it has none. */
    static String code(AwsServiceException problem) {
        return problem.awsErrorDetails() == null || problem.awsErrorDetails().errorCode() == null
                ? String.valueOf(problem.statusCode())
                : problem.awsErrorDetails().errorCode();
    }

    private static String refusal(String where, AwsServiceException problem) {
        String code = code(problem);
        if (EXPIRED.matcher(code).find()) {
            return "%s says that the credentials have expired: %s".formatted(where, SIGN_IN);
        }
        if (UNKNOWN.matcher(code).find()) {
            return "%s does not accept the credentials (%s): %s".formatted(where, code, SIGN_IN);
        }
        String reason = reason(problem).replaceAll("\\.$", "");
        if (DENIED.matcher(code).find()) {
            return "%s refuses: %s. Ask for that right (docs/runbook.md names those that are needed), or use other credentials."
                    .formatted(where, reason);
        }
        if (THROTTLED.matcher(code).find()) {
            return "%s refuses so many calls at once (%s): run this again in some minutes.".formatted(where, code);
        }
        if (problem.statusCode() >= 500) {
            return "%s has a problem of its own (%s): run this again later.".formatted(where, reason);
        }
        return "%s refuses: %s.".formatted(where, reason);
    }

    private static String service(SdkException problem) {
        return problem instanceof AwsServiceException answer
                        && answer.awsErrorDetails() != null
                        && answer.awsErrorDetails().serviceName() != null
                ? answer.awsErrorDetails().serviceName()
                : "";
    }

    private static String said(AwsServiceException problem) {
        String message = problem.awsErrorDetails() == null
                ? null
                : problem.awsErrorDetails().errorMessage();
        return plain(message == null ? String.valueOf(problem.getMessage()) : message);
    }

    private static Optional<String> clause(Throwable cause) {
        return switch (cause) {
            case UnknownHostException host -> Optional.of("there is no host %s".formatted(host.getMessage()));
            case ConnectException _ -> Optional.of("nothing answers there");
            case SocketTimeoutException _ -> Optional.of("it does not answer in time");
            case ApiCallTimeoutException _ -> Optional.of("it does not answer in time");
            case ApiCallAttemptTimeoutException _ -> Optional.of("it does not answer in time");
            case SSLException ssl -> Optional.of("no safe connection (%s)".formatted(plain(ssl.getMessage() + "")));
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
    }

    private static String text(Throwable problem) {
        return causes(problem).map(cause -> cause.getMessage() + " ").reduce("", String::concat);
    }

    /** One line, and not a long one. */
    private static String plain(String message) {
        String line = NOISE.matcher(message).replaceAll("").strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
