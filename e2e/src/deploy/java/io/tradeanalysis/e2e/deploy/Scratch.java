package io.tradeanalysis.e2e.deploy;

import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of the tests, below {@code e2e/target/deploy-tests}, so that a clean build takes them away. */
public final class Scratch {

    private static final Path ALL = Product.root().resolve("e2e/target/deploy-tests");

    /** The folder of that name, the same in every run. */
    public static Path folder(String name) {
        try {
            return Files.createDirectories(ALL.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that nobody has used. */
    public static Path fresh(String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(ALL), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scratch() {}
}
