package io.tradeanalysis.frontend.health;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Workers;
import java.util.List;
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

    private final Workers workers;

    /** @param workers one of them is asked */
    public Ready(Workers workers) {
        this.workers = workers;
    }

    /** {@code ready}, or a sentence with status 503; the log says more. */
    @GetMapping("/ready")
    ResponseEntity<String> ready() {
        return switch (workers.assets()) {
            case Outcome.Success<List<AssetInfo>> _ -> answer(HttpStatus.OK, "ready");
            case Outcome.Failed<List<AssetInfo>>(var failure) -> {
                LOG.warn("not ready: " + failure.toString().replaceAll("\\p{Cntrl}+", " "));
                yield answer(HttpStatus.SERVICE_UNAVAILABLE, "No worker answers at the moment.");
            }
        };
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
