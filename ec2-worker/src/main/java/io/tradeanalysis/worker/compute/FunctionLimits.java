package io.tradeanalysis.worker.compute;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/**
 * How much one worker asks of the function, all analyses together.
 *
 * @param analyses analyses at the same time at most; more are shed
 * @param calls calls at the same time at most; more wait
 * @param retryAfter what a shed analysis is told
 * @param trialPause how long calls wait, again and again, while a few others try whether the function is well again
 * @param batch how long a batch may take: all its calls, made again or not, what they wait for one another, and the pauses
 * @param breaker when the function is left alone, and when it is tried again
 */
record FunctionLimits(
        int analyses,
        int calls,
        Duration retryAfter,
        Duration trialPause,
        Duration batch,
        CircuitBreakerConfig breaker) {

    /** A front end waits five minutes: a batch ends before, so that whoever asked is offered another place. */
    private static final Duration BATCH_DEADLINE = Duration.ofMinutes(4);

    /** The largest call takes about half of {@link FunctionClient#CALL_DEADLINE}; at three quarters something is wrong. */
    private static final Duration SLOW_CALL = Duration.ofSeconds(21);

    static final FunctionLimits USUAL = new FunctionLimits(
            16,
            20,
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            BATCH_DEADLINE,
            leavingAlone(50, 20, SLOW_CALL, Duration.ofSeconds(10)));

    /**
     * A breaker that opens once half of the late calls have failed, or half of them were slow.
     *
     * @param late how many calls count as late
     * @param least how many there must have been
     * @param slow how long a call takes, at least, that is slow, whatever comes of it
     * @param time how long the function is left alone before two calls try it again
     */
    static CircuitBreakerConfig leavingAlone(int late, int least, Duration slow, Duration time) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(late)
                .minimumNumberOfCalls(least)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(slow)
                .slowCallRateThreshold(50)
                .waitDurationInOpenState(time)
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
    }
}
