package io.tradeanalysis.frontend.visitors;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Writes in pieces, so that a slow reader is noticed within an answer that is written at once. */
final class PacedOutputStream extends ServletOutputStream {

    private final ServletOutputStream out;
    private final Pace pace;

    PacedOutputStream(ServletOutputStream out, Pace pace) {
        this.out = out;
        this.pace = pace;
    }

    @Override
    public void write(int b) throws IOException {
        pace.count(1, () -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        pace.inPieces(offset, length, (from, piece) -> out.write(bytes, from, piece));
    }

    @Override
    public void flush() throws IOException {
        pace.count(0, out::flush);
    }

    @Override
    public void close() throws IOException {
        pace.count(0, out::close);
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
