package io.tradeanalysis.frontend.settings;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.Ports;
import io.tradeanalysis.workerapi.WorkerChannels;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * All settings of the front end. Each is read from the environment variable of its name ({@code TRADE_ANALYSIS_WORKERS})
 * or from the property that Spring derives it from ({@code trade-analysis.workers}).
 *
 * @param port the port that browsers connect to; 0 takes any free one
 * @param address the address to listen on; empty for all
 * @param workers where workers listen; each attempt picks one
 * @param identity what the front end shows to workers, and whom it trusts
 * @param deadlines how long calls may take
 */
public record FrontEndSettings(
        int port,
        Optional<InetAddress> address,
        List<WorkerAddress> workers,
        IdentityFiles identity,
        Deadlines deadlines) {

    private static final String PREFIX = "trade-analysis.";

    /** Copies the list. */
    public FrontEndSettings {
        workers = List.copyOf(workers);
    }

    /**
     * The settings that an environment says.
     *
     * @throws WrongSettingException if one of them is wrong
     */
    public static FrontEndSettings of(Environment environment) {
        return new FrontEndSettings(
                read(environment, "port", Integer.toString(Ports.FRONT_END), "0 .. 65535", FrontEndSettings::port),
                read(environment, PREFIX + "address", "", "an address of this machine", FrontEndSettings::address),
                read(
                        environment,
                        PREFIX + "workers",
                        "localhost:" + Ports.WORKER,
                        "host:port, several separated by commas",
                        FrontEndSettings::workers),
                new IdentityFiles(
                        pem(environment, "tls.certificate"),
                        pem(environment, "tls.key"),
                        pem(environment, "tls.authorities")),
                new Deadlines(
                        deadline(environment, "deadline.analysis", "5m"),
                        deadline(environment, "deadline.assets", "5s"),
                        deadline(environment, "deadline.chart", "30s")));
    }

    /**
     * Opens channels with the identity.
     *
     * @throws WrongSettingException if its files are none
     */
    WorkerChannels openChannels() {
        try {
            return WorkerChannels.of(identity);
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(
                    variable(PREFIX + "tls") + "_CERTIFICATE, _KEY, _AUTHORITIES",
                    String.valueOf(e.getMessage()),
                    "PEM files of one identity");
        }
    }

    /** The name of the environment variable of a property. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static <T> T read(
            Environment environment, String property, String otherwise, String allowed, Function<String, T> parse) {
        String value = environment.getProperty(property, otherwise).strip();
        try {
            return parse.apply(value.isEmpty() ? otherwise : value);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            throw new WrongSettingException(variable(property), value, allowed);
        }
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: %d (expected: 0 .. 65535)".formatted(port));
        }
        return port;
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("address: " + text, e);
        }
    }

    private static List<WorkerAddress> workers(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(WorkerAddress::parse)
                .toList();
    }

    private static Path pem(Environment environment, String name) {
        return read(environment, PREFIX + name, "", "a PEM file that can be read", text -> {
            Path file = Path.of(text);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new IllegalArgumentException("file: " + file);
            }
            return file;
        });
    }

    private static Duration deadline(Environment environment, String name, String otherwise) {
        return read(environment, PREFIX + name, otherwise, "a time above 0 such as 30s or 5m", text -> {
            Duration time = DurationStyle.detectAndParse(text);
            if (!time.isPositive()) {
                throw new IllegalArgumentException("time: " + time);
            }
            return time;
        });
    }
}
