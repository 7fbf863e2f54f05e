package io.tradeanalysis.workerapi;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * How a worker that has too much to do says so: by its status, and by gRPC's own trailer for the time until a retry is
 * welcome.
 *
 * @see <a href="https://github.com/grpc/proposal/blob/master/A6-client-retries.md">gRPC proposal A6</a>
 */
public final class Shedding {

    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    /** The end of a call that was not begun. */
    public static StatusRuntimeException status(Duration retryAfter) {
        Metadata trailers = new Metadata();
        trailers.put(PUSHBACK, Long.toString(Math.max(0, retryAfter.toMillis())));
        return Status.RESOURCE_EXHAUSTED
                .withDescription("The worker has too much to do.")
                .asRuntimeException(trailers);
    }

    /**
     * When a retry is welcome, if this is how a worker sheds. gRPC itself gives the same status to messages that are too
     * large, but no such trailer.
     */
    public static Optional<Duration> retryAfter(StatusException end) {
        if (end.getStatus().getCode() != Status.Code.RESOURCE_EXHAUSTED) {
            return Optional.empty();
        }
        return Optional.ofNullable(end.getTrailers())
                .flatMap(trailers -> Optional.ofNullable(trailers.get(PUSHBACK)))
                .filter(millis -> millis.matches("\\d{1,9}"))
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)));
    }

    private Shedding() {}
}
