package io.tradeanalysis.local.demo;

import java.nio.file.Path;
import java.util.List;

/** Where the packages with real prices come from. */
@FunctionalInterface
public interface PackageSource {

    /**
     * Fetches packages.
     *
     * @param packages names with versions, {@code name@1.2.3}
     * @param into an existing folder; the package {@code name} will be in its {@code node_modules/name}
     */
    FetchOutcome fetch(List<String> packages, Path into) throws InterruptedException;
}
