package io.tradeanalysis.frontend.web;

import io.tradeanalysis.frontend.worker.ProgressListener;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passes progress on to a stream.
 *
 * @param stream where it goes
 */
public record StreamedProgress(EventStream stream) implements ProgressListener {

    @Override
    public void progress(int done, int of) {
        stream.send("progress", Json.line(new TreeMap<>(Map.of("done", done, "of", of))));
    }

    @Override
    public void stillWaiting() {
        stream.probe();
    }
}
