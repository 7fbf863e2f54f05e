package io.tradeanalysis.frontend.visitors;

import java.io.IOException;
import java.io.Writer;

/** The same as {@link PacedOutputStream} for text. */
final class PacedWriter extends Writer {

    private final Writer out;
    private final Pace pace;

    PacedWriter(Writer out, Pace pace) {
        this.out = out;
        this.pace = pace;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        pace.inPieces(offset, length, (from, piece) -> out.write(text, from, piece));
    }

    /** As a page is written, of which the superclass would make a copy. */
    @Override
    public void write(String text, int offset, int length) throws IOException {
        pace.inPieces(offset, length, (from, piece) -> out.write(text, from, piece));
    }

    @Override
    public void flush() throws IOException {
        pace.count(0, out::flush);
    }

    @Override
    public void close() throws IOException {
        pace.count(0, out::close);
    }
}
