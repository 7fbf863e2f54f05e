package io.tradeanalysis.local.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Stops processes: asks first, kills what does not listen. */
final class Termination {

    private Termination() {}

    /** Returns when all of them and their descendants are gone, after twice the grace at the latest. */
    static void stop(Collection<ProcessHandle> processes, Duration grace) {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        awaitAll(all, grace);
        all.forEach(ProcessHandle::destroyForcibly);
        awaitAll(all, grace);
    }

    private static void awaitAll(List<ProcessHandle> processes, Duration patience) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // the caller goes on to the next measure
        } catch (ExecutionException e) {
            throw new IllegalStateException("can't wait for a process", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
