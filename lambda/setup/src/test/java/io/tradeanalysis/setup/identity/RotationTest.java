package io.tradeanalysis.setup.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Next;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.Identity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every stage against every wish. A pair of documents is written as worker/front end: S1 steady with label 1, T1 label 1
 * presented and 2 trusted, P2 label 2 presented and 1 still trusted, S2 steady with label 2, - none. Authority a signed label
 * 1's leaves, b label 2's, c what is issued in the test.
 */
class RotationTest {

    private static final Identities A = identities("a");
    private static final Identities B = identities("b");
    private static final Identities C = identities("c");

    private int issued;
    private final Rotation rotation = new Rotation(() -> {
        issued++;
        return C;
    });

    @ParameterizedTest
    @CsvSource({
        "S1/S1, keep, S1/S1",
        "T1/T1, keep, T1/T1",
        "P2/P2, keep, P2/P2",
        "T1/S1, keep, T1/S1",
        "P2/T1, keep, P2/T1",
        "S2/P2, keep, S2/P2",
        // a label alone: ends a change to it, gives up a change from it
        "S1/S1, 1, S1/S1",
        "T1/T1, 1, S1/S1",
        "T1/S1, 1, S1/S1",
        "S1/T1, 1, S1/S1",
        "P2/P2, 2, S2/S2",
        "S2/P2, 2, S2/S2",
        "P2/S2, 2, S2/S2",
        "S2/S2, 2, S2/S2",
        // to trust: whoever is as far or further stays
        "T1/T1, 2:trust, T1/T1",
        "P2/T1, 2:trust, P2/T1",
        "T1/P2, 2:trust, T1/P2",
        "P2/P2, 2:trust, P2/P2",
        "S2/P2, 2:trust, S2/P2",
        "P2/S2, 2:trust, P2/S2",
        "S2/S2, 2:trust, S2/S2",
        "S1/S1, 1:trust, S1/S1",
        // to present
        "T1/T1, 2:present, P2/P2",
        "P2/T1, 2:present, P2/P2",
        "T1/P2, 2:present, P2/P2",
        "P2/P2, 2:present, P2/P2",
        "S2/P2, 2:present, S2/P2",
        "P2/S2, 2:present, P2/S2",
        "S2/S2, 2:present, S2/S2",
        "S1/S1, 1:present, S1/S1",
    })
    void shouldMove(String from, String wish, String to) {
        assertThat(rotation.decide(stored(from), Wish.parse(wish))).isEqualTo(new Decision.Hold(documents(to)));
        assertThat(issued).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1/S1", "T1/S1", "S1/T1"})
    void shouldIssueForBothSidesWhereOneDoesNotTrustYet(String from) {
        Decision decision = rotation.decide(stored(from), Wish.parse("2:trust"));

        assertThat(decision)
                .isEqualTo(new Decision.Hold(new Documents(
                        trusting("1", A.server(), C.server(), "a", "c"),
                        trusting("1", A.client(), C.client(), "a", "c"))));
        assertThat(issued).isOne();
    }

    @Test
    void shouldIssueForBothSidesWhereTheyTrustDifferentNewAuthorities() {
        Stored stored = new Stored(
                Optional.of(trusting("1", A.server(), B.server(), "a", "b")),
                Optional.of(trusting("1", A.client(), C.client(), "a", "c")));

        assertThat(rotation.decide(stored, Wish.parse("2:trust"))).isInstanceOf(Decision.Hold.class);
        assertThat(issued).isOne();
        assertThat(rotation.decide(stored, Wish.parse("2:present"))).isInstanceOf(Decision.Refuse.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-/-, keep, 1",
        "S2/-, keep, 2",
        "-/S2, keep, 2",
        "-/-, 7, 7",
        "S1/-, 7, 7",
        "-/S1, 7, 7",
        "P2/-, 2, 2",
        // two stages apart: they can't talk, whoever did that
        "S1/P2, 2, 2",
        "S1/S2, keep, 1",
    })
    void shouldIssueWhereTheSidesCanNotTalkAnyhow(String from, String wish, String label) {
        assertThat(rotation.decide(stored(from), Wish.parse(wish)))
                .isEqualTo(new Decision.Hold(
                        new Documents(steady(label, C.server(), "c"), steady(label, C.client(), "c"))));
        assertThat(issued).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-/-", "S1/-", "-/S1", "S1/P2", "S2/T1"})
    void shouldRefuseToChangeWhatDoesNotWork(String from) {
        assertThat(rotation.decide(stored(from), Wish.parse("2:trust")))
                .isEqualTo(rotation.decide(stored(from), Wish.parse("2:present")))
                .isEqualTo(new Decision.Refuse(
                        "Identity: there are no working identities that 2 could follow; ask for 2 alone."));
        assertThat(issued).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "S1/S1; 2; from label 1, stage STEADY",
                "T1/T1; 2; from label 1, stage TRUST towards 2",
                "P2/T1; 2; from label 1, stage TRUST towards 2",
                "T1/P2; 1; from label 1, stage TRUST towards 2",
                "P2/T1; 1; from label 1, stage TRUST towards 2",
                "P2/P2; 1; from label 2, stage PRESENT",
                "P2/S2; 1; from label 2, stage PRESENT",
                "S2/S2; 1; from label 2, stage STEADY",
                "T1/T1; 3; from label 1, stage TRUST towards 2",
                "T1/T1; 1:trust; from label 1, stage TRUST towards 2",
                "T1/T1; 3:trust; from label 1, stage TRUST towards 2",
                "T1/S1; 3:trust; from label 1, stage STEADY towards 2",
                "P2/T1; 3:trust; from label 1, stage TRUST towards 2",
                "P2/P2; 3:trust; from label 2, stage PRESENT",
                "S2/P2; 3:trust; from label 2, stage PRESENT",
                "P2/P2; 1:trust; from label 2, stage PRESENT",
                "S1/S1; 2:present; from label 1, stage STEADY",
                "T1/S1; 2:present; from label 1, stage STEADY towards 2",
                "S1/T1; 2:present; from label 1, stage STEADY towards 2",
                "T1/T1; 1:present; from label 1, stage TRUST towards 2",
                "T1/T1; 3:present; from label 1, stage TRUST towards 2",
                "P2/P2; 3:present; from label 2, stage PRESENT",
            })
    void shouldRefuseAJumpAndSayWhereItStands(String from, String wish, String where) {
        String label = wish.replaceAll(":.*", "");

        assertThat(rotation.decide(stored(from), Wish.parse(wish)))
                .isEqualTo(new Decision.Refuse(
                        "Identity: can't go to %s %s; use scripts/rotate-identity.".formatted(label, where)));
        assertThat(issued).isZero();
    }

    private static Stored stored(String pair) {
        int slash = pair.indexOf('/');
        return new Stored(side(pair.substring(0, slash), true), side(pair.substring(slash + 1), false));
    }

    private static Documents documents(String pair) {
        return stored(pair).working().orElseThrow();
    }

    private static Optional<IdentityDocument> side(String text, boolean isWorker) {
        Identity a = isWorker ? A.server() : A.client();
        Identity b = isWorker ? B.server() : B.client();
        return switch (text) {
            case "-" -> Optional.empty();
            case "S1" -> Optional.of(steady("1", a, "a"));
            case "T1" -> Optional.of(trusting("1", a, b, "a", "b"));
            case "P2" ->
                Optional.of(new IdentityDocument(
                        "2", Stage.PRESENT, b.certificatePem(), b.keyPem(), List.of("a", "b"), Optional.empty()));
            case "S2" -> Optional.of(steady("2", b, "b"));
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static IdentityDocument steady(String label, Identity leaf, String authority) {
        return new IdentityDocument(
                label, Stage.STEADY, leaf.certificatePem(), leaf.keyPem(), List.of(authority), Optional.empty());
    }

    private static IdentityDocument trusting(String label, Identity old, Identity next, String... authorities) {
        return new IdentityDocument(
                label,
                Stage.TRUST,
                old.certificatePem(),
                old.keyPem(),
                List.of(authorities),
                Optional.of(new Next("2", next.certificatePem(), next.keyPem())));
    }

    private static Identities identities(String name) {
        return new Identities(
                name, new Identity(name + " server", name + " key"), new Identity(name + " client", name + " key"));
    }
}
