package io.tradeanalysis.worker.compute;

import java.time.Duration;

/** An analysis has stood still for longer than it can if all is well here; another worker may do better. */
public final class StandstillException extends RiskUnavailableException {

    private static final long serialVersionUID = 1;

    StandstillException(Duration time) {
        super("The analysis has made no progress for %d s.".formatted(time.toSeconds()));
    }
}
