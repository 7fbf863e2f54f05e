package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build made. */
public final class Artifacts {

    /** The released worker. */
    public static Path worker() {
        return only("ec2-worker", "-app.jar");
    }

    /** The released front end. */
    public static Path frontEnd() {
        return only("gae-app", "-app.jar");
    }

    private static Path only(String module, String end) {
        try (Stream<Path> files = Files.list(Product.root().resolve(module).resolve("target"))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(end)).toList();
            if (found.size() != 1) {
                throw new AssertionError("%s: %s".formatted(module, found));
            }
            return found.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Artifacts() {}
}
