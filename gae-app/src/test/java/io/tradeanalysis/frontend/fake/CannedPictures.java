package io.tradeanalysis.frontend.fake;

import com.google.protobuf.ByteString;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that a worker might have drawn. */
public final class CannedPictures {

    /** Vectors. */
    public static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 450\"/>";

    /** Pixels, as many to a height as a chart has. */
    public static DrawChartReply png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DrawChartReply.newBuilder()
                .setPicture(ByteString.copyFrom(bytes.toByteArray()))
                .build();
    }

    /** The same in vectors. */
    public static DrawChartReply svg() {
        return DrawChartReply.newBuilder()
                .setPicture(ByteString.copyFromUtf8(SVG))
                .build();
    }

    private CannedPictures() {}
}
