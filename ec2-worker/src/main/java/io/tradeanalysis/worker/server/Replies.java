package io.tradeanalysis.worker.server;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.compute.StandstillException;
import io.tradeanalysis.workerapi.Shedding;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.Refusal;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answering side of one call. Only the thread that handles the call uses it.
 *
 * @param <T> messages that go back
 */
final class Replies<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final int LONGEST_DESCRIPTION = 300;

    private final ServerCallStreamObserver<T> observer;

    private Replies(ServerCallStreamObserver<T> observer) {
        this.observer = observer;
    }

    static <T> Replies<T> to(StreamObserver<T> observer) {
        ServerCallStreamObserver<T> call = (ServerCallStreamObserver<T>) observer;
        call.setOnCancelHandler(() -> {}); // with one, sending to a caller who has gone is no error
        return new Replies<>(call);
    }

    /** Work that may fail in the ways that have a status. */
    interface Handler {
        void handle() throws IOException, RiskUnavailableException, InterruptedException;
    }

    /** Does the work; a failure ends the call with its status. */
    void answer(Handler handler) {
        try {
            handler.handle();
        } catch (StatusRuntimeException e) {
            observer.onError(e);
        } catch (IOException e) {
            LOG.warn("The prices can't be read now: {}", e.toString());
            fail(Status.UNAVAILABLE, "The prices can't be read at the moment.");
        } catch (StandstillException e) {
            LOG.warn("An analysis was given up: {}", e.getMessage());
            fail(Status.UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (RiskUnavailableException e) {
            LOG.warn("An analysis failed: {}", e.getMessage());
            fail(Status.FAILED_PRECONDITION, String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            fail(Status.UNAVAILABLE, "The worker is stopping.");
        } catch (RuntimeException e) {
            LOG.error("A call failed", e);
            fail(Status.INTERNAL, "The worker failed; its log says why.");
        }
    }

    private void fail(Status status, String description) {
        observer.onError(status.withDescription(description).asRuntimeException());
    }

    /** Reads inputs; what they can't be is the caller's mistake. */
    <R> R checked(Supplier<R> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw Status.INVALID_ARGUMENT.withDescription(describe(e)).asRuntimeException();
        }
    }

    /** What a caller sent may be part of it. */
    private static String describe(IllegalArgumentException e) {
        String clean = String.valueOf(e.getMessage()).replaceAll("\\p{C}", "?");
        return clean.length() <= LONGEST_DESCRIPTION ? clean : clean.substring(0, LONGEST_DESCRIPTION) + "...";
    }

    boolean isCallerGone() {
        return observer.isCancelled();
    }

    /** Sends what may be left out if the caller is slow. */
    void ifReady(T message) {
        if (observer.isReady()) {
            observer.onNext(message);
        }
    }

    /** Tells how the work ended. */
    <R> void end(Outcome<R> outcome, Function<R, T> result, Function<Refusal, T> refusal) {
        switch (outcome) {
            case Outcome.Done<R>(var done) -> last(result.apply(done));
            case Outcome.Refused<R>(var errors) -> last(refusal.apply(RequestMapping.toMessage(errors)));
            case Outcome.Shed<R>(var retryAfter) -> throw Shedding.status(retryAfter);
            case Outcome.Abandoned<R> _ -> {
                // there is nobody to tell
            }
        }
    }

    /** Sends the last message. */
    void last(T message) {
        observer.onNext(message);
        observer.onCompleted();
    }
}
