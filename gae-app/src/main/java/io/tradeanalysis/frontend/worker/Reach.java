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
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How far an attempt got, and how soon it was over. */
final class Reach implements ClientInterceptor {

    /** A worker that is there speaks at least once in this time; what takes longer was silence, whoever ended it. */
    static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final BooleanSupplier handshakeMade;
    private final LongSupplier nanoTime;
    private final long start;
    private final ReplyRoom.Share share;
    private volatile boolean reached;

    /**
     * An attempt that begins now.
     *
     * @param handshakeMade whether its connection has made its handshake, on this side
     * @param nanoTime the clock, in nanoseconds
     * @param share of the memory for replies; without room in it the attempt is cut off
     */
    Reach(BooleanSupplier handshakeMade, LongSupplier nanoTime, ReplyRoom.Share share) {
        this.share = share;
        this.handshakeMade = handshakeMade;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /**
     * Whether nobody was there: the connection was refused, or, by a balancer with no worker behind it, closed at once. A
     * handshake that was made or given up, or that a balancer or a worker cut off after a while, has cost a worker time.
     *
     * @param end of the attempt
     */
    boolean isTurnedAwayAtOnce(StatusException end) {
        return isUnheard(end) && !handshakeMade.getAsBoolean() && nanoTime.getAsLong() - start < AT_ONCE.toNanos();
    }

    /**
     * Whether we have shown who we are, and the connection ended before the worker's first word. A worker that refuses us says
     * so, but a reset of the connection may overtake that; so it may be a refusal, or a worker that went away in that moment.
     *
     * @param end of the attempt
     */
    boolean isPerhapsRefused(StatusException end) {
        return isUnheard(end) && handshakeMade.getAsBoolean();
    }

    private boolean isUnheard(StatusException end) {
        return !reached && end.getStatus().getCode() == Status.Code.UNAVAILABLE;
    }

    /**
     * Whether nobody spoke for too long, or never while the connection was made.
     *
     * @param end of the attempt
     */
    boolean isSilence(StatusException end) {
        return switch (end.getStatus().getCode()) {
            case DEADLINE_EXCEEDED -> true;
            case UNAVAILABLE -> isUnheard(end) && nanoTime.getAsLong() - start >= AT_ONCE.toNanos();
            default -> false;
        };
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        Tracers tracers = new Tracers();
        ClientCall<Q, R> call = next.newCall(method, options.withStreamTracerFactory(tracers));
        tracers.cutOff = () -> call.cancel("no room for this reply", null);
        return call;
    }

    private final class Tracers extends ClientStreamTracer.Factory {

        private volatile Runnable cutOff = () -> {};

        @Override
        public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
            return new ClientStreamTracer() {
                @Override
                public void streamCreated(Attributes transport, Metadata sent) {
                    reached = true;
                }

                @Override
                public void inboundWireSize(long bytes) {
                    if (!share.add(bytes)) {
                        cutOff.run();
                    }
                }
            };
        }
    }
}
