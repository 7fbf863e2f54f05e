package io.tradeanalysis.frontend.report;

import io.tradeanalysis.frontend.worker.Picture;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a report may be written as. */
public enum ReportFormat {
    /** Pages to print and sign. */
    PDF("pdf", "application/pdf", Picture.Format.PNG),
    /** One file without anything outside of it. */
    HTML("html", "text/html;charset=UTF-8", Picture.Format.SVG);

    private final String extension;
    private final String type;
    private final Picture.Format pictures;

    ReportFormat(String extension, String type, Picture.Format pictures) {
        this.extension = extension;
        this.type = type;
        this.pictures = pictures;
    }

    /** The format of this name, as addresses and API write it: its extension. */
    public static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(name))
                .findFirst();
    }

    String extension() {
        return extension;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    Picture.Format pictures() {
        return pictures;
    }
}
