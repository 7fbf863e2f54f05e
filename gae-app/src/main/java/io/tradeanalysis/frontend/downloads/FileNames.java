package io.tradeanalysis.frontend.downloads;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Defaults;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.frontend.worker.Question;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;

/**
 * Names of files that say what is in them: {@code AMZN-A500-V1000-seed42.csv}, or {@code
 * AMZN-rsi-14-30-70-V1000-student-t-10bars-seed42.csv} of what is not the default.
 */
final class FileNames {

    static String of(Question question, String extension) {
        AnalysisRequest request = question.inputs();
        List<String> parts = new ArrayList<>();
        parts.add(question.name().replaceAll("[^A-Za-z0-9._-]", "_"));
        parts.add(strategy(request.strategy()));
        parts.add("V" + request.window());
        if (request.model() != Defaults.MODEL) {
            parts.add(request.model().wireName());
        }
        if (request.horizon() != Defaults.HORIZON) {
            parts.add(request.horizon() + "bars");
        }
        parts.add("seed" + request.seed());
        return String.join("-", parts) + "." + extension;
    }

    private static String strategy(Strategy strategy) {
        return strategy instanceof Strategy.SmaCross(int period)
                ? "A" + period
                : strategy.name().wireName() + "-"
                        + String.join("-", strategy.toFields().values());
    }

    /** A file to keep. */
    static ContentDisposition attachment(Question question, String extension) {
        return ContentDisposition.attachment().filename(of(question, extension)).build();
    }

    /** A picture, which pages show too. */
    static ContentDisposition inline(Question question, String extension) {
        return ContentDisposition.inline().filename(of(question, extension)).build();
    }

    private FileNames() {}
}
