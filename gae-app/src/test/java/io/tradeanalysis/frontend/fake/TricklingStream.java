package io.tradeanalysis.frontend.fake;

import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/** A body that comes a byte a millisecond at most: blanks, then its end. */
public final class TricklingStream extends InputStream {

    private int left;

    /** @param bytes how many there are */
    public TricklingStream(int bytes) {
        this.left = bytes;
    }

    @Override
    public int read() {
        LockSupport.parkNanos(1_000_000);
        return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read = read();
        if (read < 0) {
            return -1;
        }
        bytes[offset] = (byte) read;
        return 1;
    }
}
