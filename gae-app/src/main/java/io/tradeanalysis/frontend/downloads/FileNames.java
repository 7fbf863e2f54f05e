package io.tradeanalysis.frontend.downloads;

import io.tradeanalysis.contract.request.AnalysisRequest;
import org.springframework.http.ContentDisposition;

/** Names of files that say what is in them: {@code AMZN-A500-V1000-seed42.csv}. */
final class FileNames {

    static String of(AnalysisRequest request, String extension) {
        return "%s-A%d-V%d-seed%d.%s"
                .formatted(
                        request.asset().replaceAll("[^A-Za-z0-9._-]", "_"),
                        request.movingAverage(),
                        request.window(),
                        request.seed(),
                        extension);
    }

    /** A file to keep. */
    static ContentDisposition attachment(AnalysisRequest request, String extension) {
        return ContentDisposition.attachment().filename(of(request, extension)).build();
    }

    /** A picture, which pages show too. */
    static ContentDisposition inline(AnalysisRequest request, String extension) {
        return ContentDisposition.inline().filename(of(request, extension)).build();
    }

    private FileNames() {}
}
