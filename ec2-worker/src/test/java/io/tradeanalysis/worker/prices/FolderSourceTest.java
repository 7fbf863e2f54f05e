package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {

    @TempDir
    private Path folder;

    @Test
    void shouldListFilesButNotFolders() throws Exception {
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.writeString(folder.resolve("A.csv"), "text");

        List<StoredObject> objects = new FolderSource(folder).list();

        assertThat(objects).extracting(StoredObject::name).containsExactly("A.csv");
        try (InputStream bytes = new FolderSource(folder).open(objects.getFirst())) {
            assertThat(bytes.readAllBytes()).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldGiveAFileANewVersionWhenItsSizeOrTimeChanges() throws Exception {
        Path file = Files.writeString(folder.resolve("A.csv"), "text");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        String first = version();

        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusMillis(1)));
        String second = version();
        Files.writeString(file, "longer text");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusMillis(1)));

        assertThat(List.of(first, second, version())).doesNotHaveDuplicates();
    }

    private String version() throws Exception {
        return new FolderSource(folder).list().getFirst().version();
    }
}
