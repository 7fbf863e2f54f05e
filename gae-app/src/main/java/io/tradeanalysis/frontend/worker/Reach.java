package io.tradeanalysis.frontend.worker;

import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How far an attempt got, and how soon it was over. */
final class Reach implements ClientInterceptor {

    /** A worker that is there speaks at least once in this time; what takes longer was silence, whoever ended it. */
    static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final long start;
    private volatile boolean reached;

    /**
     * An attempt that begins now.
     *
     * @param nanoTime the clock, in nanoseconds
     */
    Reach(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /**
     * Whether nobody was there: the connection was refused, or, by a balancer with no worker behind it, closed at once. A
     * handshake that was given up, or that a balancer or a worker cut off after a while, has cost a worker time.
     *
     * @param end of the attempt
     */
    boolean isTurnedAwayAtOnce(StatusException end) {
        return !reached
                && end.getStatus().getCode() == Status.Code.UNAVAILABLE
                && nanoTime.getAsLong() - start < AT_ONCE.toNanos();
    }

    /**
     * Whether nobody spoke for too long, or never while the connection was made.
     *
     * @param end of the attempt
     */
    boolean isSilence(StatusException end) {
        return switch (end.getStatus().getCode()) {
            case DEADLINE_EXCEEDED -> true;
            case UNAVAILABLE -> !reached && !isTurnedAwayAtOnce(end);
            default -> false;
        };
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return next.newCall(method, options.withStreamTracerFactory(new Tracers()));
    }

    private final class Tracers extends ClientStreamTracer.Factory {

        @Override
        public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
            return new ClientStreamTracer() {
                @Override
                public void streamCreated(Attributes transport, Metadata sent) {
                    reached = true;
                }
            };
        }
    }
}
