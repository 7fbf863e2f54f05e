package io.tradeanalysis.workerapi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFilesSourceTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadWhatTheFilesHoldNow() throws Exception {
        IdentityFilesSource source = new IdentityFilesSource(
                new IdentityFiles(write("certificate", "c"), write("key", "k"), write("authorities", "a")));
        assertThat(source.read().certificate()).isEqualTo("c");

        write("certificate", "d");

        assertThat(source.read())
                .isEqualTo(new IdentityDocument(
                        "files", IdentityDocument.Stage.STEADY, "d", "k", List.of("a"), Optional.empty()));
    }

    @Test
    void shouldNameAFileThatIsMissing() throws Exception {
        Path missing = folder.resolve("missing.pem");
        IdentityFilesSource source =
                new IdentityFilesSource(new IdentityFiles(write("certificate", "c"), missing, missing));

        assertThatThrownBy(source::read)
                .isInstanceOf(NoIdentityException.class)
                .hasMessage("%s: no readable file (expected: PEM)", missing);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
