package io.tradeanalysis.frontend.settings;

import io.tradeanalysis.contract.Ports;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * All settings of the front end. Each is read from the environment variable of its name ({@code TRADE_ANALYSIS_WORKERS})
 * or from the property that Spring derives it from ({@code trade-analysis.workers}).
 *
 * @param port the port that browsers connect to; 0 takes any free one
 * @param address the address to listen on; empty for all
 * @param workers where workers listen; each attempt picks one
 * @param identity what the front end shows to workers, and whom it trusts: where that is kept
 * @param deadlines how long calls may take
 * @param rateLimit how many analyses one address may ask for; empty for any number
 */
public record FrontEndSettings(
        int port,
        Optional<InetAddress> address,
        List<WorkerAddress> workers,
        IdentitySettings identity,
        Deadlines deadlines,
        Optional<Rate> rateLimit) {

    /** Workers tell of themselves once a second; what is shorter takes those that are well for dead. */
    private static final Duration SHORTEST_ATTEMPT = Duration.ofSeconds(2);

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
        Settings settings = new Settings(environment);
        return new FrontEndSettings(
                settings.readProperty("port", Integer.toString(Ports.FRONT_END), "0 .. 65535", FrontEndSettings::port),
                settings.read("address", "", "an address of this machine", FrontEndSettings::address),
                settings.read(
                        "workers",
                        "localhost:" + Ports.WORKER,
                        "host:port, several separated by commas",
                        FrontEndSettings::workers),
                IdentitySettings.of(settings),
                new Deadlines(
                        settings.time("deadline.attempt", "4s", SHORTEST_ATTEMPT, "2s or longer, such as 4s"),
                        settings.time("deadline.analysis", "5m"),
                        settings.time("deadline.assets", "9s"),
                        settings.time("deadline.chart", "30s")),
                settings.read("rate-limit", "120/1m", Rate.ALLOWED, Rate::parse));
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
}
