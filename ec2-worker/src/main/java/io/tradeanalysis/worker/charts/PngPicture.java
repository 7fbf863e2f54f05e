package io.tradeanalysis.worker.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A chart in pixels, two to a unit of the drawing, so that it is crisp on fine screens. */
final class PngPicture {

    private static final int PIXELS_A_UNIT = 2;

    static byte[] of(ChartPainter painting) throws IOException, InterruptedException {
        BufferedImage image = new BufferedImage(
                PIXELS_A_UNIT * ChartPainter.WIDTH, PIXELS_A_UNIT * ChartPainter.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_A_UNIT, PIXELS_A_UNIT);
        painting.paint(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java writes no PNG");
            }
        }
        return bytes.toByteArray();
    }

    private PngPicture() {}
}
