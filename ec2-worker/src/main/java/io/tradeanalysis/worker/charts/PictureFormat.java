package io.tradeanalysis.worker.charts;

/** As what a chart is drawn. */
public enum PictureFormat {
    /** Pixels, 1600 x 900. */
    PNG,
    /** Vectors. */
    SVG
}
