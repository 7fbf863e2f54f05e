package io.tradeanalysis.worker.charts;

/**
 * What a picture looks like, whatever it shows.
 *
 * @param format its file format
 * @param theme its colours
 */
public record Look(PictureFormat format, ChartTheme theme) {}
