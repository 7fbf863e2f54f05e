package io.tradeanalysis.frontend.uploads;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Fails with {@link TooSlowException} once its time is over, also where single reads never wait for long. */
public final class TimedInputStream extends FilterInputStream {

    private final long begun = System.nanoTime();
    private final long nanos;

    /**
     * A stream whose time begins now.
     *
     * @param in the body of a request
     * @param longest how long it may take, but for a single read, which the host limits
     */
    public TimedInputStream(InputStream in, Duration longest) {
        super(in);
        this.nanos = longest.toNanos();
    }

    private interface Read {
        int run() throws IOException;
    }

    @Override
    public int read() throws IOException {
        return inTime(super::read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return inTime(() -> super.read(bytes, offset, length));
    }

    /** A read that fails after the time is over has waited for a body that does not come. */
    private int inTime(Read read) throws IOException {
        if (isOver()) {
            throw new TooSlowException();
        }
        try {
            return read.run();
        } catch (IOException e) {
            throw isOver() ? new TooSlowException() : e;
        }
    }

    private boolean isOver() {
        return System.nanoTime() - begun > nanos;
    }
}
