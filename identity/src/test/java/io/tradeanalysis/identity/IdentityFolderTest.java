package io.tradeanalysis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    @TempDir
    Path parent;

    private IdentityFolder folder;

    @BeforeEach
    void nameTheFolder() {
        folder = new IdentityFolder(parent.resolve("identity"));
    }

    @Test
    void shouldWriteWhatEachSideNeeds() throws IOException {
        Identities identities = issue();

        folder.write(identities);

        assertThat(folder.server().certificate())
                .isEqualTo(parent.resolve("identity/server/certificate.pem"))
                .hasContent(identities.server().certificatePem());
        assertThat(folder.server().key()).hasContent(identities.server().keyPem());
        assertThat(folder.server().authorities()).hasContent(identities.authorityPem());
        assertThat(folder.client().certificate()).hasContent(identities.client().certificatePem());
        assertThat(folder.client().key()).hasContent(identities.client().keyPem());
        assertThat(folder.client().authorities()).hasContent(identities.authorityPem());
    }

    @Test
    void shouldLetOnlyTheOwnerIn() throws IOException {
        folder.write(issue());

        for (Path closed : List.of(
                folder.root(), folder.root().resolve("server"), folder.root().resolve("client"))) {
            assertThat(permissions(closed)).isEqualTo("rwx------");
        }
        assertThat(permissions(folder.server().key())).isEqualTo("rw-------");
        assertThat(permissions(folder.client().key())).isEqualTo("rw-------");
    }

    @Test
    void shouldReplaceWhatWasThereAndLeaveNothingBeside() throws IOException {
        folder.write(issue());
        Files.writeString(folder.root().resolve("stray"), "");
        Identities second = issue();

        folder.write(second);

        assertThat(folder.server().key()).hasContent(second.server().keyPem());
        assertThat(children(folder.root())).containsExactlyInAnyOrder("server", "client");
        assertThat(children(parent)).containsExactly("identity");
    }

    @Test
    void shouldSayUntilWhenItIsUsable() throws IOException {
        folder.write(issue());

        assertThat(folder.usableUntil()).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void shouldNotBeUsableBeforeItIsWritten() {
        assertThat(folder.usableUntil()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server/certificate.pem",
                "server/key.pem",
                "server/authorities.pem",
                "client/certificate.pem",
                "client/key.pem",
                "client/authorities.pem"
            })
    void shouldNotBeUsableWithAFileMissingOrBroken(String file) throws IOException {
        folder.write(issue());
        Path broken = folder.root().resolve(file);

        for (String garbage : List.of("", "garbage", "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----\n")) {
            Files.writeString(broken, garbage);
            assertThat(folder.usableUntil()).as(garbage).isEmpty();
        }
        Files.delete(broken);
        assertThat(folder.usableUntil()).isEmpty();
    }

    @Test
    void shouldNotBeUsableWithALeafOfAnotherAuthority() throws IOException {
        folder.write(issue());

        Files.writeString(folder.client().authorities(), issue().authorityPem());

        assertThat(folder.usableUntil()).isEmpty();
    }

    private static Identities issue() {
        return IdentityIssuer.issue(Duration.ofDays(1), InstantSource.fixed(NOW));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
