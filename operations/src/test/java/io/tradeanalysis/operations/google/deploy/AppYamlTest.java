package io.tradeanalysis.operations.google.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppYamlTest {

    @Test
    void shouldAddServiceAndVariablesToTheProjectsOwn() {
        assertThat(AppYaml.of("runtime: java25\n", "pr-1", Map.of("B", "b:5555", "A", "say \"a\\b\"")))
                .isEqualTo("""
                        runtime: java25

                        service: "pr-1"
                        env_variables:
                          A: "say \\"a\\\\b\\""
                          B: "b:5555"
                        """);
    }

    @Test
    void shouldRefuseAFileThatNamesAService() {
        assertThatThrownBy(() -> AppYaml.of("runtime: java25\nservice: x\n", "pr-1", Map.of()))
                .hasMessageStartingWith("app.yaml has `service` or `env_variables`");
    }

    @Test
    void shouldTakeTheFileOfThisProject() throws IOException {
        assertThat(AppYaml.of(Files.readString(Path.of("../app.yaml")), "pr-1", Map.of("A", "a")))
                .contains("runtime: java25", "instance_class: F4", "secure: always", "- warmup", "-jar front-end.jar");
    }

    @Test
    void shouldStartJavaWithTheFlagsOfAFrontEnd() throws IOException {
        assertThat(Files.readString(Path.of("../app.yaml")).replaceAll("\\s+", " "))
                .contains(" " + String.join(" ", JavaFlags.frontEnd()) + " -jar front-end.jar");
    }
}
