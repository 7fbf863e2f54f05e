package io.tradeanalysis.frontend.worker;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Reads what the end of a gRPC call means. */
final class StatusReading {

    /** gRPC's own trailer for a server that sheds: milliseconds until a retry is welcome. */
    static final Metadata.Key<String> RETRY_PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private static final Duration USUAL_PUSHBACK = Duration.ofSeconds(5);

    /**
     * Whether another attempt may go better: the worker was not there. A side that does not prove who it is also looks like
     * that, but stays the same.
     */
    static boolean mayRetry(StatusException end) {
        return end.getStatus().getCode() == Status.Code.UNAVAILABLE && !isAboutIdentity(end);
    }

    static Failure toFailure(StatusException end, Duration limit) {
        return switch (end.getStatus().getCode()) {
            case UNAVAILABLE -> new Failure.Unreachable(reason(end));
            case RESOURCE_EXHAUSTED -> new Failure.Busy(pushback(end.getTrailers()));
            case FAILED_PRECONDITION -> new Failure.FunctionDown(reason(end));
            case DEADLINE_EXCEEDED -> new Failure.TookTooLong(limit);
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

    private static Duration pushback(@Nullable Metadata trailers) {
        @Nullable String millis = trailers == null ? null : trailers.get(RETRY_PUSHBACK);
        return millis != null && millis.matches("\\d{1,9}")
                ? Duration.ofMillis(Long.parseLong(millis))
                : USUAL_PUSHBACK;
    }

    private static String reason(StatusException end) {
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
