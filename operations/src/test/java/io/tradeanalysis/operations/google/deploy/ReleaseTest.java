package io.tradeanalysis.operations.google.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.OperationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final EnvironmentName PR_1 = new EnvironmentName("pr-1");
    private static final EnvironmentName PR_2 = new EnvironmentName("pr-2");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldBeTheSameForTheSameContent() throws IOException {
        Path jar = jar("program");

        assertThat(release("a", jar, PR_1).sha256())
                .isEqualTo(release("b", jar, PR_1).sha256());
        assertThat(release("c", jar("other"), PR_1).sha256())
                .isNotEqualTo(release("d", jar, PR_1).sha256());
    }

    @Test
    void shouldUploadNothingForTwoEnvironmentsAlike() throws IOException {
        Path jar = jar("program");

        assertThat(release("a", jar, PR_1).uploads().getFirst().getFileName())
                .isNotEqualTo(release("b", jar, PR_2).uploads().getFirst().getFileName());
    }

    @Test
    void shouldKeepTheJarReadable() throws IOException {
        try (JarFile jar = new JarFile(release("a", jar("program"), PR_1).jar().toFile())) {
            assertThat(jar.getInputStream(jar.getEntry("entry")).readAllBytes())
                    .isEqualTo("program".getBytes(StandardCharsets.UTF_8));
            assertThat(jar.getComment()).isEqualTo("env=pr-1");
        }
    }

    @Test
    void shouldRefuseWhatIsNoJar() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "this is a text and not a jar");

        assertThatThrownBy(() -> release("a", text, PR_1)).isInstanceOf(OperationException.class);
    }

    private Release release(String name, Path jar, EnvironmentName environment) throws IOException {
        return Release.in(Files.createDirectory(folder.resolve(name)), jar, "runtime: java25\n", environment);
    }

    private Path jar(String content) throws IOException {
        Path path = folder.resolve(content + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path))) {
            JarEntry entry = new JarEntry("entry");
            entry.setTime(0);
            jar.putNextEntry(entry);
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }
}
