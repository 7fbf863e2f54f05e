package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TagMemoryTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TagMemory memory = new TagMemory(name -> {
        asked.add(name);
        return name.equals("bare") ? Map.of() : Map.of("env", name);
    });

    @Test
    void shouldAskOnceForWhatHasTags() {
        assertThat(look()).containsExactly("dev {env=dev}", "bare {}");
        assertThat(look()).containsExactly("dev {env=dev}", "bare {}");

        assertThat(asked).containsExactlyInAnyOrder("dev", "bare", "bare");
    }

    private List<String> look() {
        return memory.candidates(
                        Stream.of("dev", "bare"), Function.identity(), (name, tags) -> new Candidate(name, name, tags))
                .map(candidate -> candidate.name() + " " + candidate.tags())
                .toList();
    }
}
