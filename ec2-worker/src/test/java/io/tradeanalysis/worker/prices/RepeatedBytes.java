package io.tradeanalysis.worker.prices;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** The same few bytes again and again; nothing of it is ever in memory. */
final class RepeatedBytes extends InputStream {

    private final byte[] unit;
    private final long size;
    private final AtomicLong read;

    RepeatedBytes(String unit, long size, AtomicLong read) {
        this.unit = unit.getBytes(StandardCharsets.UTF_8);
        this.size = size;
        this.read = read;
    }

    @Override
    public int read() {
        return read.get() == size ? -1 : unit[(int) (read.getAndIncrement() % unit.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int count = (int) Math.min(length, size - read.get());
        long at = read.get();
        for (int i = 0; i < count; i++) {
            bytes[offset + i] = unit[(int) ((at + i) % unit.length)];
        }
        read.addAndGet(count);
        return count == 0 && length > 0 ? -1 : count;
    }
}
