package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.Identity;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** New authorities and leaves for both sides in the three steps of {@code scripts/rotate-identity}, while analyses go on. */
class IdentitySwapTest {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final Duration LENGTH = Length.seconds(30, 20);

    /** Both sides have read what lies there within this time. */
    private static final Duration READ = Duration.ofMillis(2_500);

    private static final Map<String, String> READ_OFTEN = Map.of("TRADE_ANALYSIS_TLS_REFRESH", "1s");

    /** Said at the start and after each step; the last one may not have been read any more. */
    private static final Pattern IN_USE = Pattern.compile("identity \\S+ .* in use, expires ");

    @Test
    void shouldLoseNothing() throws Exception {
        try (Fleet fleet = Fleet.of(2, READ_OFTEN);
                Site site = Site.of(fleet.installation(), fleet.ports(), READ_OFTEN)) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);

            Answers.Tally tally;
            long swaps;
            try (Trouble trouble =
                    Trouble.every(READ, new Swap(fleet.installation().identities()))) {
                tally = answers.askFor(LENGTH, Question.SMALL, 3);
                swaps = trouble.end() / Swap.STEPS;
            }

            Report.row(
                    95,
                    "authority and leaves of both sides swapped %d times under load; %,d analyses"
                            .formatted(swaps, tally.asked()),
                    "lost",
                    "0",
                    Integer.toString(tally.lost().size()));
            assertThat(swaps).isGreaterThan(1);
            assertThat(tally.lost()).isEmpty();
            assertThat(tally.wrong()).isZero();
            assertThat(List.of(fleet.worker(0), fleet.worker(1), site.process()))
                    .allSatisfy(
                            process -> assertThat(process.count(IN_USE)).isGreaterThanOrEqualTo(swaps * Swap.STEPS));
        }
    }

    /** A step of a change each time: trust both authorities, present the new leaves, trust the new authority alone. */
    private static final class Swap implements Trouble.Event {

        static final int STEPS = 3;

        private final IdentityFolder folder;
        private Identities old;
        private Identities next = issue();

        Swap(IdentityFolder folder) throws IOException {
            this.folder = folder;
            this.old = new Identities(
                    Files.readString(folder.server().authorities()), read(folder.server()), read(folder.client()));
        }

        private static Identity read(IdentityFiles files) throws IOException {
            return new Identity(Files.readString(files.certificate()), Files.readString(files.key()));
        }

        @Override
        public void happen(int time) throws IOException {
            String both = old.authorityPem() + next.authorityPem();
            switch (time % STEPS) {
                case 0 -> folder.write(new Identities(both, old.server(), old.client()));
                case 1 -> folder.write(new Identities(both, next.server(), next.client()));
                default -> {
                    folder.write(next);
                    old = next;
                    next = issue();
                }
            }
        }

        private static Identities issue() {
            return IdentityIssuer.issue(LIFE, InstantSource.system());
        }
    }
}
