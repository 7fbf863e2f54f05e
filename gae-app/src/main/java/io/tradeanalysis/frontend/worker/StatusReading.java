package io.tradeanalysis.frontend.worker;

import io.grpc.Deadline;
import io.grpc.StatusException;
import io.tradeanalysis.workerapi.Shedding;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Reads what the end of a gRPC call means. */
final class StatusReading {

    /**
     * Whether another attempt may go better: the worker was not there, went away, was silent or had too much to do. A side
     * that does not prove who it is also looks like one that is not there, but stays the same.
     */
    static boolean mayRetry(StatusException end) {
        return switch (end.getStatus().getCode()) {
            case UNAVAILABLE -> !isAboutIdentity(end);
            case RESOURCE_EXHAUSTED -> Shedding.retryAfter(end).isPresent();
            case DEADLINE_EXCEEDED -> true;
            default -> false;
        };
    }

    /**
     * Why a call failed.
     *
     * @param end of its last attempt
     * @param deadline of all its attempts together
     * @param limit how long that was in the beginning
     */
    static Failure toFailure(StatusException end, Deadline deadline, Duration limit) {
        return switch (end.getStatus().getCode()) {
            case UNAVAILABLE -> new Failure.Unreachable(reason(end));
            case RESOURCE_EXHAUSTED ->
                Shedding.retryAfter(end)
                        .<Failure>map(Failure.Busy::new)
                        .orElseGet(() -> new Failure.Broken(reason(end)));
            case FAILED_PRECONDITION -> new Failure.FunctionDown(reason(end));
            case DEADLINE_EXCEEDED ->
                deadline.isExpired() ? new Failure.TookTooLong(limit) : new Failure.Unreachable(reason(end));
            default -> new Failure.Broken(reason(end));
        };
    }

    private static boolean isAboutIdentity(Throwable end) {
        for (Throwable cause = end; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || (cause instanceof SSLException tls && isAlert(tls))) {
                return true;
            }
        }
        return false;
    }

    /** The peer's own words, as a TLS library hands them on, in its own case; not a connection that broke meanwhile. */
    private static boolean isAlert(SSLException tls) {
        return Optional.ofNullable(tls.getMessage())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("alert");
    }

    /** What the end says of itself, for the log. */
    static String reason(StatusException end) {
        Throwable cause = end.getCause();
        if (cause == null) {
            return String.valueOf(end.getMessage());
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return end.getStatus().getCode() + ": " + cause.getMessage();
    }

    private StatusReading() {}
}
