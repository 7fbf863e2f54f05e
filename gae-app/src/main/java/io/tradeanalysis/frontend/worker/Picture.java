package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.workerapi.v1.PictureFormat;
import io.tradeanalysis.workerapi.v1.PictureLook;
import io.tradeanalysis.workerapi.v1.PictureSubject;
import io.tradeanalysis.workerapi.v1.PictureTheme;

/**
 * What a picture of the chart should be.
 *
 * @param subject what it shows
 * @param format its file format
 * @param theme its colours
 * @param ofPrices SHA-256 of the prices that it is to be of; empty for whatever there is
 */
public record Picture(Subject subject, Format format, Theme theme, String ofPrices) {

    /** One of whatever prices there are. */
    public Picture(Subject subject, Format format, Theme theme) {
        this(subject, format, theme, "");
    }

    /** What there is to show. */
    public enum Subject {
        /** Prices, lines of the strategy, signals. */
        PRICES(PictureSubject.PICTURE_SUBJECT_PRICES),
        /** Equity and drawdown of the strategy, and of buying and holding. */
        EQUITY(PictureSubject.PICTURE_SUBJECT_EQUITY);

        private final PictureSubject message;

        Subject(PictureSubject message) {
            this.message = message;
        }

        PictureSubject message() {
            return message;
        }
    }

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

    /**
     * What a picture looks like, whatever it shows.
     *
     * @param format its file format
     * @param theme its colours
     */
    public record Look(Format format, Theme theme) {

        PictureLook message() {
            return PictureLook.newBuilder()
                    .setFormat(format.message())
                    .setTheme(theme.message())
                    .build();
        }
    }
}
