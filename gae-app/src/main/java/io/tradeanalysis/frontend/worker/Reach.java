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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How far an attempt got, and how soon it was over. One whose connection does not come about in time is given up before its
 * deadline, as long as another may follow: a worker that is there makes a handshake soon, however much it has to do.
 */
final class Reach implements ClientInterceptor, AutoCloseable {

    /** A worker that is there speaks at least once in this time; what takes longer was silence, whoever ended it. */
    static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final BooleanSupplier handshakeMade;
    private final LongSupplier nanoTime;
    private final long start;
    private final ReplyRoom.Share share;
    private final Duration handshakeLimit;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean reached;
    private volatile boolean givenUp;

    /**
     * An attempt that begins now.
     *
     * @param handshakeMade whether its connection has made its handshake, on this side
     * @param handshakeLimit by when it has to have made it
     * @param nanoTime the clock, in nanoseconds
     * @param share of the memory for replies; without room in it the attempt is cut off
     */
    Reach(BooleanSupplier handshakeMade, Duration handshakeLimit, LongSupplier nanoTime, ReplyRoom.Share share) {
        this.handshakeLimit = handshakeLimit;
        this.share = share;
        this.handshakeMade = handshakeMade;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** How the attempt ended, where it may have been given up here. */
    StatusException endOf(StatusException end) {
        return givenUp
                ? Status.DEADLINE_EXCEEDED
                        .withDescription("no handshake within %d ms".formatted(handshakeLimit.toMillis()))
                        .asException()
                : end;
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
        var _ = over.completeOnTimeout(null, handshakeLimit.toNanos(), TimeUnit.NANOSECONDS)
                .thenRun(() -> requireHandshake(call));
        return call;
    }

    private void requireHandshake(ClientCall<?, ?> call) {
        if (!handshakeMade.getAsBoolean()) {
            givenUp = true;
            call.cancel("no handshake", null);
        }
    }

    /** The attempt is over; its handshake is waited for no more. */
    @Override
    public void close() {
        over.cancel(false);
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
