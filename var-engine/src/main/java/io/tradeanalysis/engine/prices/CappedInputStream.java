package io.tradeanalysis.engine.prices;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails with {@link FileTooLargeException} once more than the allowed bytes were read. */
final class CappedInputStream extends FilterInputStream {

    private long left;

    CappedInputStream(InputStream in, long mostBytes) {
        super(in);
        this.left = mostBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws FileTooLargeException {
        left -= bytes;
        if (left < 0) {
            throw new FileTooLargeException();
        }
    }
}
