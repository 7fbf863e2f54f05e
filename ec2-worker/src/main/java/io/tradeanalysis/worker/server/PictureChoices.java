package io.tradeanalysis.worker.server;

import io.tradeanalysis.worker.charts.ChartTheme;
import io.tradeanalysis.worker.charts.Look;
import io.tradeanalysis.worker.charts.PictureFormat;
import io.tradeanalysis.worker.charts.PictureSubject;
import io.tradeanalysis.workerapi.v1.PictureLook;
import io.tradeanalysis.workerapi.v1.PictureTheme;
import java.util.List;

/** Choices of messages. A format that is left open is refused; a theme is dark then, and a subject the prices. */
final class PictureChoices {

    /** One for each format and theme. */
    private static final int MOST_LOOKS = 4;

    static PictureFormat toFormat(io.tradeanalysis.workerapi.v1.PictureFormat format) {
        return switch (format) {
            case PICTURE_FORMAT_PNG -> PictureFormat.PNG;
            case PICTURE_FORMAT_SVG -> PictureFormat.SVG;
            case PICTURE_FORMAT_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("format: not one of the known choices");
        };
    }

    static ChartTheme toTheme(PictureTheme theme) {
        return switch (theme) {
            case PICTURE_THEME_DARK, PICTURE_THEME_UNSPECIFIED -> ChartTheme.DARK;
            case PICTURE_THEME_LIGHT -> ChartTheme.LIGHT;
            case UNRECOGNIZED -> throw new IllegalArgumentException("theme: not one of the known choices");
        };
    }

    static PictureSubject toSubject(io.tradeanalysis.workerapi.v1.PictureSubject subject) {
        return switch (subject) {
            case PICTURE_SUBJECT_PRICES, PICTURE_SUBJECT_UNSPECIFIED -> PictureSubject.PRICES;
            case PICTURE_SUBJECT_EQUITY -> PictureSubject.EQUITY;
            case UNRECOGNIZED -> throw new IllegalArgumentException("subject: not one of the known choices");
        };
    }

    static List<Look> toLooks(List<PictureLook> looks) {
        if (looks.size() > MOST_LOOKS) {
            throw new IllegalArgumentException(
                    "pictures: %d (expected: at most %d)".formatted(looks.size(), MOST_LOOKS));
        }
        return looks.stream()
                .map(look -> new Look(toFormat(look.getFormat()), toTheme(look.getTheme())))
                .toList();
    }

    private PictureChoices() {}
}
