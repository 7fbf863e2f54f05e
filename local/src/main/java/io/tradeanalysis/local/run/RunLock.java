package io.tradeanalysis.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Lets one after another prepare: processes that start together share what the first one makes. */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for its turn. */
    static RunLock take(ProjectLayout layout) throws IOException {
        Files.createDirectories(layout.logs());
        FileChannel channel =
                FileChannel.open(layout.local().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return new RunLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Gives the lock back with the file. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
