package io.tradeanalysis.cdk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same settings give the same template, byte for byte, in every JVM. Java walks through its unmodifiable maps and sets forwards
 * in some processes and backwards in others, as chance has it, so that such an order must not reach a template.
 */
@NeedsNode
class SameTemplateTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "image", Synthesis.IMAGE, "alarmEmail", "risk@example.com", "monthlyBudget", "50", "endpointZones", "2");

    private static final int SAME_DIRECTION = 3;

    @TempDir
    Path folder;

    @Test
    void shouldMakeTheSameTemplateInAJvmThatWalksTheOtherWay() throws IOException, InterruptedException {
        Path copy = folder.resolve("template.json");
        int status = SAME_DIRECTION;
        while (status == SAME_DIRECTION) {
            status = start(copy);
        }

        assertThat(status).as(Files.readString(folder.resolve("said"))).isZero();
        assertThat(copy).hasSameTextualContentAs(Synthesis.of(SETTINGS).file());
        assertThat(copy).hasSameBinaryContentAs(Synthesis.of(SETTINGS).file());
    }

    private int start(Path copy) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        Boolean.toString(isForwards()),
                        copy.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    /** Whether this JVM walks so; where in a map it begins changes nothing of that. */
    private static boolean isForwards() {
        List<Integer> order = List.copyOf(Map.of(0, "", 1, "", 2, "").keySet());
        return Math.floorMod(order.get(1) - order.get(0), 3) == 1;
    }

    /** The other JVM, if it is another kind of one. */
    static final class Other {

        /** Tells by its exit status; the direction of the first and where to write the template are the arguments. */
        public static void main(String[] arguments) throws IOException {
            if (isForwards() == Boolean.parseBoolean(arguments[0])) {
                System.exit(SAME_DIRECTION);
            }
            Files.copy(Synthesis.of(SETTINGS).file(), Path.of(arguments[1]));
            System.exit(0);
        }

        private Other() {}
    }
}
