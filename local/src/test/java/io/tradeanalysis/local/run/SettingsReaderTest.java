package io.tradeanalysis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    Path folder;

    @Test
    void shouldTakeTheOptions() {
        SettingsCheck check = check(new RunOptions("8081", Optional.empty(), "3", "6000", "5601"), Map.of());

        assertThat(check).isEqualTo(new SettingsCheck.Right(new RunSettings(8081, Optional.empty(), 3, 6000, 5601)));
    }

    @Test
    void shouldFindAllMistakesAtOnce() {
        SettingsCheck check = check(new RunOptions("http", Optional.of("/no/such"), "11", "0", "65536"), Map.of());

        assertThat(check)
                .isEqualTo(new SettingsCheck.Wrong(List.of(
                        "--port: 'http' is not an integer between 1 and 65535.",
                        "--data: there is no folder '/no/such'.",
                        "--workers: '11' is not an integer between 1 and 10.",
                        "--worker-port: '0' is not an integer between 1 and 65535.",
                        "--function-port: '65536' is not an integer between 1 and 65535.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1.0", "+1", "-1", "99999999999999999999", "١"})
    void shouldTakeOnlyPlainIntegers(String workers) {
        SettingsCheck check = check(new RunOptions("8080", Optional.empty(), workers, "5555", "5600"), Map.of());

        assertThat(check).isEqualTo(wrong("--workers: '%s' is not an integer between 1 and 10.".formatted(workers)));
    }

    @Test
    void shouldTakeTheFolderOfTheOptionBeforeThatOfTheEnvironment() throws IOException {
        Path named = folderWith("named", "A.csv");
        Path other = folderWith("other", "B.csv");

        assertThat(data(Optional.of(named.toString()), Map.of("TRADE_ANALYSIS_DATA", other.toString())))
                .contains(named);
        assertThat(data(Optional.empty(), Map.of("TRADE_ANALYSIS_DATA", other.toString())))
                .contains(other);
        assertThat(data(Optional.empty(), Map.of("TRADE_ANALYSIS_DATA", ""))).isEmpty();
    }

    @Test
    void shouldSayWhichVariableNamesAFolderThatIsNotThere() {
        assertThat(check(options(Optional.empty()), Map.of("TRADE_ANALYSIS_DATA", "/no/such")))
                .isEqualTo(wrong("TRADE_ANALYSIS_DATA: there is no folder '/no/such'."));
    }

    @Test
    void shouldWantAFolderWithPrices() throws IOException {
        String empty = folderWith("empty", "assets.csv").toString();
        String file = Files.writeString(folder.resolve("file"), "").toString();

        assertThat(check(options(Optional.of(empty)), Map.of()))
                .isEqualTo(wrong("--data: the folder '%s' has no CSV file that can be read.".formatted(empty)));
        assertThat(check(options(Optional.of(file)), Map.of()))
                .isEqualTo(wrong("--data: there is no folder '%s'.".formatted(file)));
        assertThat(check(options(Optional.of("")), Map.of())).isEqualTo(wrong("--data: there is no folder ''."));
    }

    @Test
    void shouldNotGiveAPortTwice() {
        SettingsCheck check = check(new RunOptions("5557", Optional.empty(), "3", "5555", "5555"), Map.of());

        assertThat(check)
                .isEqualTo(new SettingsCheck.Wrong(List.of(
                        "--worker-port: worker 3 would need port 5557, which the front end has (--port).",
                        "--function-port: the function gateway would need port 5555, which worker 1 has"
                                + " (--worker-port).")));
    }

    @Test
    void shouldNotRunOutOfPorts() {
        SettingsCheck check = check(new RunOptions("8080", Optional.empty(), "10", "65530", "5600"), Map.of());

        assertThat(check)
                .isEqualTo(wrong(
                        "--worker-port: the last of 10 workers would need port 65539, and the highest is" + " 65535."));
    }

    private Optional<Path> data(Optional<String> option, Map<String, String> environment) {
        return check(options(option), environment) instanceof SettingsCheck.Right(RunSettings settings)
                ? settings.data()
                : Optional.empty();
    }

    private Path folderWith(String name, String file) throws IOException {
        Path created = Files.createDirectory(folder.resolve(name));
        Files.writeString(created.resolve(file), "");
        return created;
    }

    private static RunOptions options(Optional<String> data) {
        return new RunOptions("8080", data, "1", "5555", "5600");
    }

    private static SettingsCheck check(RunOptions options, Map<String, String> environment) {
        return SettingsReader.check(options, environment);
    }

    private static SettingsCheck wrong(String mistake) {
        return new SettingsCheck.Wrong(List.of(mistake));
    }
}
