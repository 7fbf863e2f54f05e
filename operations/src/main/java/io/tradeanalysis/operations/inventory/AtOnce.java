package io.tradeanalysis.operations.inventory;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the same for several things at once. */
public final class AtOnce {

    /** As many as a cloud's limits of calls a second bear. */
    private static final int MOST = 12;

    private AtOnce() {}

    /** The results, in the order of the things. The first that fails is thrown. */
    public static <T, R> List<R> all(List<T> things, Function<T, R> work) {
        Semaphore places = new Semaphore(MOST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> results = things.stream()
                    .map(thing -> threads.submit(() -> inTurn(places, () -> work.apply(thing))))
                    .toList();
            return results.stream().map(AtOnce::result).toList();
        }
    }

    /** As {@link #all}, for the effect. */
    public static <T> void each(List<T> things, Consumer<T> work) {
        all(things, thing -> {
            work.accept(thing);
            return Boolean.TRUE;
        });
    }

    private static <R> R inTurn(Semaphore places, Supplier<R> work) throws InterruptedException {
        places.acquire();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OperationException("Interrupted.");
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(problem);
        }
    }
}
