package io.tradeanalysis.worker.charts;

import java.awt.Color;

/** The colours of a chart, those of the page around it. */
public enum ChartTheme {
    /** Light on dark. */
    DARK(0x141a22, 0xdde3ec, 0x94a0b2, 0x232c38, 0x6c9bff, 0xeeb04a, 0xa98af0, 0x38c793, 0xff7a83),
    /** Dark on light. */
    LIGHT(0xffffff, 0x131a24, 0x555f70, 0xe6eaf0, 0x2457d6, 0xa86400, 0x7d4fd1, 0x087455, 0xc21f33);

    private final Color ground;
    private final Color text;
    private final Color muted;
    private final Color grid;
    private final Color price;
    private final Color average;
    private final Color position;
    private final Color buy;
    private final Color sell;

    ChartTheme(int ground, int text, int muted, int grid, int price, int average, int position, int buy, int sell) {
        this.ground = new Color(ground);
        this.text = new Color(text);
        this.muted = new Color(muted);
        this.grid = new Color(grid);
        this.price = new Color(price);
        this.average = new Color(average);
        this.position = new Color(position);
        this.buy = new Color(buy);
        this.sell = new Color(sell);
    }

    Color ground() {
        return ground;
    }

    Color text() {
        return text;
    }

    Color muted() {
        return muted;
    }

    Color grid() {
        return grid;
    }

    Color price() {
        return price;
    }

    Color average() {
        return average;
    }

    Color position() {
        return position;
    }

    Color buy() {
        return buy;
    }

    Color sell() {
        return sell;
    }
}
