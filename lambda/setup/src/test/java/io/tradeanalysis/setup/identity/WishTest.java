package io.tradeanalysis.setup.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.setup.resource.WrongPropertyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @Test
    void shouldReadEveryForm() {
        assertThat(Wish.parse("keep")).isEqualTo(new Wish.Keep());
        assertThat(Wish.parse("2026-b")).isEqualTo(new Wish.Change("2026-b", Stage.STEADY));
        assertThat(Wish.parse("2:trust")).isEqualTo(new Wish.Change("2", Stage.TRUST));
        assertThat(Wish.parse("2:present")).isEqualTo(new Wish.Change("2", Stage.PRESENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "2:", "2:steady", ":trust", "2:trust:present", "a_b", "2\n", "é", "keep:trust!"})
    void shouldRefuseAnythingElse(String text) {
        assertThatThrownBy(() -> Wish.parse(text))
                .isInstanceOf(WrongPropertyException.class)
                .hasMessageStartingWith("Identity: ")
                .hasMessageContaining("(expected: keep or LABEL, LABEL:trust, LABEL:present");
    }

    @Test
    void shouldTakeLabelsOf32CharactersAndNoLonger() {
        assertThat(Wish.parse("x".repeat(32))).isEqualTo(new Wish.Change("x".repeat(32), Stage.STEADY));
        assertThatThrownBy(() -> Wish.parse("x".repeat(33))).isInstanceOf(WrongPropertyException.class);
    }
}
