package io.tradeanalysis.worker.charts;

import java.awt.Color;

/** The colours of a chart, those of the page around it. */
public enum ChartTheme {
    /** Light on dark. */
    DARK(0x141a22, 0xdde3ec, 0x94a0b2, 0x232c38, 0x6c9bff, 0xa98af0, 0x38c793, 0xff7a83, 0xeeb04a, 0x57c7dd, 0xe08fc8),
    /** Dark on light. */
    LIGHT(0xffffff, 0x131a24, 0x555f70, 0xe6eaf0, 0x2457d6, 0x7d4fd1, 0x087455, 0xc21f33, 0xa86400, 0x00708f, 0xa3357f);

    private final Color ground;
    private final Color text;
    private final Color muted;
    private final Color grid;
    private final Color price;
    private final Color position;
    private final Color buy;
    private final Color sell;
    private final Color firstLine;
    private final Color secondLine;
    private final Color thirdLine;

    ChartTheme(
            int ground,
            int text,
            int muted,
            int grid,
            int price,
            int position,
            int buy,
            int sell,
            int firstLine,
            int secondLine,
            int thirdLine) {
        this.ground = new Color(ground);
        this.text = new Color(text);
        this.muted = new Color(muted);
        this.grid = new Color(grid);
        this.price = new Color(price);
        this.position = new Color(position);
        this.buy = new Color(buy);
        this.sell = new Color(sell);
        this.firstLine = new Color(firstLine);
        this.secondLine = new Color(secondLine);
        this.thirdLine = new Color(thirdLine);
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

    /** That of the strategy's lines, from 0. */
    Color line(int index) {
        return switch (index % 3) {
            case 0 -> firstLine;
            case 1 -> secondLine;
            default -> thirdLine;
        };
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
