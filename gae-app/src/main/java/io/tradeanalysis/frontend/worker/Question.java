package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.request.AnalysisRequest;
import java.util.Optional;

/**
 * What is asked of a worker: the inputs, and the prices they are about where those came with the request.
 *
 * @param inputs checked
 * @param file the prices; empty where they are those of an asset
 */
public record Question(AnalysisRequest inputs, Optional<OwnPriceFile> file) {

    /** Requires prices exactly where the inputs name none. */
    public Question {
        if (inputs.isOfOwnPrices() != file.isPresent()) {
            throw new IllegalArgumentException(
                    "file: %s (expected: for own prices alone)".formatted(file.isPresent() ? "given" : "none"));
        }
    }

    /** About an asset. */
    public static Question of(AnalysisRequest inputs) {
        return new Question(inputs, Optional.empty());
    }

    /** About prices that came with the request. */
    public static Question of(AnalysisRequest inputs, OwnPriceFile file) {
        return new Question(inputs, Optional.of(file));
    }

    /** What its prices are called by whoever asks. */
    public String name() {
        return file.map(OwnPriceFile::name).orElse(inputs.asset());
    }
}
