package io.tradeanalysis.frontend.uploads;

import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.frontend.visitors.Presence;
import io.tradeanalysis.frontend.visitors.RateLimit;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Receives forms with a price file, a few at once, so that all their files together fit into memory. Who asks too often is turned away
 * before the file is received, and nobody has all the places.
 */
public final class Uploads {

    /** A file of ten MiB, and its copies while it is received, may take thirty. */
    static final int MOST_AT_ONCE = 4;

    static final int MOST_OF_ONE_VISITOR = 2;

    /** A line of 1.4 Mbit/s sends ten MiB in a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);
    private static final Log LOG = LogFactory.getLog(Uploads.class);

    private final RateLimit rateLimit;
    private final Duration longest;
    private final Places places = new Places(MOST_AT_ONCE, MOST_OF_ONE_VISITOR);

    Uploads(RateLimit rateLimit, Duration longest) {
        this.rateLimit = rateLimit;
        this.longest = longest;
    }

    /**
     * With the limits of a front end.
     *
     * @param rateLimit how often a visitor may ask
     */
    public static Uploads ofOneProcess(RateLimit rateLimit) {
        return new Uploads(rateLimit, LONGEST);
    }

    /**
     * Receives the body of a request, which counts as the first that the visitor has done with it.
     *
     * @param use what is done with it; while that goes on, the upload counts as one that is kept, so the answer is to be written after it
     */
    public <T extends @Nullable Object> T receive(
            HttpServletRequest request, Visitor visitor, Function<Upload, T> use) {
        Optional<Duration> wait = rateLimit.countAhead(visitor);
        if (wait.isPresent()) {
            LOG.info("own prices: asked too often");
            return use.apply(new Upload.Unusable(Problem.of(new Failure.TooOften(wait.get()))));
        }
        if (!places.take(visitor)) {
            LOG.warn("own prices: no place to receive them");
            return use.apply(new Upload.Unusable(noPlace()));
        }
        try {
            return use.apply(receive(request));
        } finally {
            places.giveBack(visitor);
        }
    }

    private static Problem noPlace() {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "Busy",
                "Too many files are being received. Please try again in %d seconds.".formatted(USUAL_WAIT.toSeconds()),
                List.of(),
                Optional.of(USUAL_WAIT));
    }

    private Upload receive(HttpServletRequest request) {
        try {
            return FormReader.read(request, OwnPrices.PRICES, OwnPrices.MAX_BYTES, longest);
        } catch (TooSlowException _) {
            Presence.of(request).ifPresent(Presence::readNoMore);
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
