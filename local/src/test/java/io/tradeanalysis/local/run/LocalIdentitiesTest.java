package io.tradeanalysis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.identity.IdentityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIdentitiesTest {

    private static final Instant FIRST_START = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path parent;

    private IdentityFolder folder;

    @BeforeEach
    void nameTheFolder() {
        folder = new IdentityFolder(parent.resolve("identity"));
    }

    @Test
    void shouldIssueThemAtTheFirstStart() throws IOException {
        prepareAt(FIRST_START);

        assertThat(folder.usableUntil()).contains(FIRST_START.plus(LocalIdentities.VALIDITY));
    }

    @Test
    void shouldKeepThemWhileTheyHold() throws IOException {
        prepareAt(FIRST_START);
        String key = serverKey();

        prepareAt(lastDayOfKeeping().minusSeconds(1));

        assertThat(serverKey()).isEqualTo(key);
    }

    @Test
    void shouldRenewThemBeforeTheyExpire() throws IOException {
        prepareAt(FIRST_START);
        String key = serverKey();

        prepareAt(lastDayOfKeeping());

        assertThat(serverKey()).isNotEqualTo(key);
        assertThat(folder.usableUntil())
                .hasValueSatisfying(
                        end -> assertThat(end).isEqualTo(lastDayOfKeeping().plus(LocalIdentities.VALIDITY)));
    }

    @Test
    void shouldRenewWhatCannotBeRead() throws IOException {
        prepareAt(FIRST_START);
        Files.delete(folder.client().certificate());

        prepareAt(FIRST_START.plus(Duration.ofDays(1)));

        assertThat(folder.usableUntil()).isPresent();
    }

    private void prepareAt(Instant now) throws IOException {
        LocalIdentities.prepare(folder, InstantSource.fixed(now));
    }

    private String serverKey() throws IOException {
        return Files.readString(folder.server().key());
    }

    private static Instant lastDayOfKeeping() {
        return FIRST_START.plus(LocalIdentities.VALIDITY).minus(LocalIdentities.LEAST_LEFT);
    }
}
