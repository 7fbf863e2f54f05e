package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.workerapi.v1.PictureFormat;
import io.tradeanalysis.workerapi.v1.PictureTheme;

/**
 * What a picture of the chart should be.
 *
 * @param format its file format
 * @param theme its colours
 */
public record Picture(Format format, Theme theme) {

    /** File formats. */
    public enum Format {
        /** Pixels. */
        PNG(PictureFormat.PICTURE_FORMAT_PNG),
        /** Lines that scale. */
        SVG(PictureFormat.PICTURE_FORMAT_SVG);

        private final PictureFormat message;

        Format(PictureFormat message) {
            this.message = message;
        }

        PictureFormat message() {
            return message;
        }
    }

    /** Colours. */
    public enum Theme {
        /** Light lines on a dark ground. */
        DARK(PictureTheme.PICTURE_THEME_DARK),
        /** Dark lines on a light ground. */
        LIGHT(PictureTheme.PICTURE_THEME_LIGHT);

        private final PictureTheme message;

        Theme(PictureTheme message) {
            this.message = message;
        }

        PictureTheme message() {
            return message;
        }
    }
}
