package io.tradeanalysis.worker.server;

import io.tradeanalysis.worker.charts.ChartTheme;
import io.tradeanalysis.worker.charts.PictureFormat;
import io.tradeanalysis.workerapi.v1.PictureTheme;

/** Formats and themes of messages; one that is left open is refused but for the theme, which is dark then. */
final class PictureChoices {

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

    private PictureChoices() {}
}
