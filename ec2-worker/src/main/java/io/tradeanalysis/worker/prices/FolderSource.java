package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files of a folder, not those of folders in it. A file's version is its size and when it was last changed. */
final class FolderSource implements ObjectSource {

    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<StoredObject> list() throws IOException {
        List<StoredObject> objects = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                add(file, objects);
            }
        }
        return objects;
    }

    private static void add(Path file, List<StoredObject> objects) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                String version = "%d bytes of %s".formatted(attributes.size(), attributes.lastModifiedTime());
                objects.add(new StoredObject(String.valueOf(file.getFileName()), version));
            }
        } catch (NoSuchFileException _) {
            // deleted since the folder was read
        }
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
        return Files.newInputStream(folder.resolve(object.name()));
    }
}
