package io.tradeanalysis.frontend.health;

import io.tradeanalysis.frontend.assets.AssetList;
import io.tradeanalysis.frontend.log.OneLine;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Workers;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether a request would be answered: a worker lists its assets over mutual TLS, within the deadline of that call. */
@Controller
public final class Ready {

    private static final Log LOG = LogFactory.getLog(Ready.class);

    /** However many want to know, workers are asked once a second. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    /** Longer than the deadline of that call, whatever it is set to: what was true before does not count. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final AssetList assets;

    /** @param workers one of them is asked */
    public Ready(Workers workers) {
        this.assets = new AssetList(workers::assets, FRESH_FOR, PATIENCE, System::nanoTime);
    }

    /** {@code ready}, or a sentence with status 503; the log says more. */
    @GetMapping("/ready")
    ResponseEntity<String> ready() {
        Optional<Failure> failure = assets.known().failure();
        if (failure.isEmpty()) {
            return answer(HttpStatus.OK, "ready");
        }
        LOG.warn("not ready: " + OneLine.of(failure.get().toString()));
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "No worker answers at the moment.");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
