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

    @Override
    public int read() throws IOException {
        requireTime();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        requireTime();
        return super.read(bytes, offset, length);
    }

    private void requireTime() throws TooSlowException {
        if (System.nanoTime() - begun > nanos) {
            throw new TooSlowException();
        }
    }
}
