package io.tradeanalysis.frontend.uploads;

import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Receives forms with a price file, a few at once, so that all their files together fit into memory. */
public final class Uploads {

    /** A file of ten MiB, and its copies while it is received, may take thirty. */
    static final int MOST_AT_ONCE = 4;

    /** A line of 1.4 Mbit/s sends ten MiB in a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private final Semaphore atOnce;
    private final Duration longest;

    Uploads(int mostAtOnce, Duration longest) {
        this.atOnce = new Semaphore(mostAtOnce);
        this.longest = longest;
    }

    /** With the limits of a front end. */
    public static Uploads ofOneProcess() {
        return new Uploads(MOST_AT_ONCE, LONGEST);
    }

    /**
     * Receives the body of a request.
     *
     * @param use what is done with it; while that goes on, the upload counts as one that is kept
     */
    public <T extends @Nullable Object> T receive(HttpServletRequest request, Function<Upload, T> use) {
        if (!atOnce.tryAcquire()) {
            return use.apply(new Upload.Unusable(Problem.of(new Failure.Busy(USUAL_WAIT))));
        }
        try {
            return use.apply(receive(request));
        } finally {
            atOnce.release();
        }
    }

    private Upload receive(HttpServletRequest request) {
        try {
            return FormReader.read(request, OwnPrices.PRICES, OwnPrices.MAX_BYTES, longest);
        } catch (TooSlowException _) {
            return new Upload.Unusable(Problem.of(
                    HttpStatus.REQUEST_TIMEOUT,
                    "Too slow",
                    "The file was not here after %d seconds.".formatted(longest.toSeconds())));
        } catch (IOException _) {
            return new Upload.Unusable(Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "Not readable",
                    "The body is no whole multipart/form-data of at most %d fields of %d KiB each and one file."
                            .formatted(FormReader.MOST_FIELDS, FormReader.LONGEST_FIELD >> 10)));
        }
    }
}
