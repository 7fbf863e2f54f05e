package io.tradeanalysis.local.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Checks the options and finds all mistakes at once. */
public final class SettingsReader {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern SMALL_INTEGER = Pattern.compile("\\d{1,6}");

    private final List<String> mistakes = new ArrayList<>();

    private SettingsReader() {}

    /**
     * Checks the options.
     *
     * @param options as typed
     * @param environment the variables, of which {@value EnvironmentNames#DATA} stands in for {@value OptionNames#DATA}
     */
    public static SettingsCheck check(RunOptions options, Map<String, String> environment) {
        return new SettingsReader().read(options, environment);
    }

    private SettingsCheck read(RunOptions options, Map<String, String> environment) {
        OptionalInt port = port(OptionNames.PORT, options.port());
        Optional<Path> data = data(options, environment);
        OptionalInt workers = integer(OptionNames.WORKERS, options.workers(), RunSettings.MAX_WORKERS);
        OptionalInt workerPort = port(OptionNames.WORKER_PORT, options.workerPort());
        OptionalInt functionPort = port(OptionNames.FUNCTION_PORT, options.functionPort());
        if (mistakes.isEmpty()) {
            RunSettings settings = new RunSettings(
                    port.orElseThrow(),
                    data,
                    workers.orElseThrow(),
                    workerPort.orElseThrow(),
                    functionPort.orElseThrow());
            checkPorts(settings);
            return mistakes.isEmpty() ? new SettingsCheck.Right(settings) : new SettingsCheck.Wrong(mistakes);
        }
        return new SettingsCheck.Wrong(mistakes);
    }

    private OptionalInt port(String option, String text) {
        return integer(option, text, HIGHEST_PORT);
    }

    private OptionalInt integer(String option, String text, int most) {
        if (SMALL_INTEGER.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return OptionalInt.of(value);
            }
        }
        mistakes.add("%s: '%s' is not an integer between 1 and %d.".formatted(option, text, most));
        return OptionalInt.empty();
    }

    private Optional<Path> data(RunOptions options, Map<String, String> environment) {
        if (options.data().isPresent()) {
            return folder(OptionNames.DATA, options.data().get());
        }
        String fromEnvironment = environment.getOrDefault(EnvironmentNames.DATA, "");
        return fromEnvironment.isEmpty() ? Optional.empty() : folder(EnvironmentNames.DATA, fromEnvironment);
    }

    private Optional<Path> folder(String option, String text) {
        Path folder = Path.of(text).toAbsolutePath().normalize();
        if (text.isEmpty() || !Files.isDirectory(folder)) {
            mistakes.add("%s: there is no folder '%s'.".formatted(option, text));
        } else if (!hasPriceFile(folder)) {
            mistakes.add("%s: the folder '%s' has no CSV file that can be read.".formatted(option, text));
        }
        return Optional.of(folder);
    }

    private static boolean hasPriceFile(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : files) {
                if (!file.endsWith("assets.csv") && Files.isReadable(file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false;
        }
    }

    private void checkPorts(RunSettings settings) {
        int last = settings.portOfWorker(settings.workers());
        if (last > HIGHEST_PORT) {
            mistakes.add("%s: the last of %d workers would need port %d, and the highest is %d."
                    .formatted(OptionNames.WORKER_PORT, settings.workers(), last, HIGHEST_PORT));
        }
        Map<Integer, PortUse> taken = new HashMap<>();
        for (PortUse use : settings.ports()) {
            PortUse other = taken.putIfAbsent(use.port(), use);
            if (other != null) {
                mistakes.add("%s: %s would need port %d, which %s has (%s)."
                        .formatted(use.option(), use.role(), use.port(), other.role(), other.option()));
            }
        }
    }
}
