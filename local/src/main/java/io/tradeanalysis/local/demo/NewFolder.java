package io.tradeanalysis.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is filled under another name, so that it is there as a whole or not at all. */
final class NewFolder implements AutoCloseable {

    private final Path target;
    private final Path path;

    private NewFolder(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    /** A folder to be filled, in the same parent as its target. */
    static NewFolder beside(Path target) throws IOException {
        Path parent = Files.createDirectories(target.resolveSibling(""));
        return new NewFolder(target, Files.createTempDirectory(parent, ".new-"));
    }

    /** Where to put what belongs in it. */
    Path path() {
        return path;
    }

    /** Gives it its name: it is whole. */
    void moveInPlace() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was not moved in place. */
    @Override
    public void close() throws IOException {
        if (Files.exists(path)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(path)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
