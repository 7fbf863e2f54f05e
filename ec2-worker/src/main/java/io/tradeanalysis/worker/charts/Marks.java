package io.tradeanalysis.worker.charts;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Triangles that mark signals. */
final class Marks {

    /** Width of a mark in the legend. */
    static final double LEGEND = 8;

    private static final double LARGEST = 10;
    private static final double SMALLEST = 5;

    /** Width of a mark: smaller where there are many, so that they don't hide each other. */
    static double size(int count) {
        return Math.max(SMALLEST, LARGEST - 1.2 * Math.log1p(count / 10.0));
    }

    /** Points up at the price from below. */
    static Shape up(double size) {
        return triangle(size, 1);
    }

    /** Points down at the price from above. */
    static Shape down(double size) {
        return triangle(size, -1);
    }

    private static Shape triangle(double size, int down) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, 0);
        triangle.lineTo(size / 2, down * size);
        triangle.lineTo(-size / 2, down * size);
        triangle.closePath();
        return triangle;
    }

    private Marks() {}
}
