package io.tradeanalysis.worker.settings;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.Ports;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * All settings of the worker. Each is read from the environment variable of its name ({@code TRADE_ANALYSIS_PORT}) or from
 * the property that Spring derives it from ({@code trade-analysis.port}).
 *
 * @param listen where front ends connect; port 0 takes any free one
 * @param name the worker's name in results
 * @param prices where the price files are
 * @param function the base address of the function; without one it is not offered
 * @param identity what the worker shows to front ends, and whom it trusts
 * @param drain how long calls may go on once the process is told to stop
 */
public record WorkerSettings(
        InetSocketAddress listen,
        String name,
        PriceLocation prices,
        Optional<URI> function,
        IdentityFiles identity,
        Duration drain) {

    /**
     * The settings that an environment says.
     *
     * @throws WrongSettingException if one of them is wrong
     */
    public static WorkerSettings of(Environment environment) {
        Settings settings = new Settings(environment);
        return new WorkerSettings(
                listen(settings),
                settings.read("name", Values.hostName(), Values.NAME_ALLOWED, Values::name),
                prices(settings),
                settings.readOptional("function-url", Values.FUNCTION_ALLOWED, Values::function),
                new IdentityFiles(
                        settings.read("tls.certificate", "", Values.PEM_ALLOWED, Values::file),
                        settings.read("tls.key", "", Values.PEM_ALLOWED, Values::file),
                        settings.read("tls.authorities", "", Values.PEM_ALLOWED, Values::file)),
                settings.read("drain", "60s", Values.DURATION_ALLOWED, Values::duration));
    }

    private static InetSocketAddress listen(Settings settings) {
        int port = settings.read("port", Integer.toString(Ports.WORKER), Values.PORT_ALLOWED, Values::port);
        return settings.readOptional("address", "an address of this machine", Values::address)
                .map(address -> new InetSocketAddress(address, port))
                .orElseGet(() -> new InetSocketAddress(port));
    }

    private static PriceLocation prices(Settings settings) {
        Optional<PriceLocation> folder =
                settings.readOptional("data", "a folder of price files that can be read", Values::folder);
        if (folder.isPresent()) {
            settings.requireUnset("bucket", "not set beside %s".formatted(Settings.variable("data")));
            settings.requireUnset("bucket-prefix", "not set beside %s".formatted(Settings.variable("data")));
            return folder.get();
        }
        String prefix = settings.readOptional("bucket-prefix", Values.PREFIX_ALLOWED, Values::prefix)
                .orElse("");
        return settings.<PriceLocation>readOptional(
                        "bucket",
                        Values.BUCKET_ALLOWED,
                        name -> new PriceLocation.Bucket(Values.bucket(name), prefix, settings.hasAwsEndpoint()))
                .orElseThrow(() -> new WrongSettingException(
                        Settings.variable("data"),
                        "",
                        "a folder of price files, or %s".formatted(Settings.variable("bucket"))));
    }
}
