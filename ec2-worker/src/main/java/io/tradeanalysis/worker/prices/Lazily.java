package io.tradeanalysis.worker.prices;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a value when it is first asked for; if that fails, the next one who asks tries again.
 *
 * @param <T> what is made
 */
final class Lazily<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T value = made.orElseGet(maker);
        made = Optional.of(value);
        return value;
    }
}
