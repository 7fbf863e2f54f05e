package io.tradeanalysis.worker.settings;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.Ports;
import io.tradeanalysis.contract.environment.EnvironmentName;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All settings of the worker. Each is read from the environment variable of its name: {@code TRADE_ANALYSIS_PORT}.
 *
 * @param listen where front ends connect; port 0 takes any free one
 * @param name the worker's name in results
 * @param prices where the price files are
 * @param function where the function is; without one it is not offered
 * @param identity where the worker's identity is kept: what it shows to front ends, and whom it trusts
 * @param identityRefresh how often that is read anew
 * @param drain how long calls may go on once the process is told to stop
 * @param metrics whether and how it tells what it does
 */
public record WorkerSettings(
        InetSocketAddress listen,
        String name,
        PriceLocation prices,
        Optional<FunctionLocation> function,
        IdentityLocation identity,
        Duration identityRefresh,
        Duration drain,
        MetricsSettings metrics) {

    private static final List<String> IDENTITY_FILES = List.of("tls.certificate", "tls.key", "tls.authorities");

    /**
     * The settings that environment variables say.
     *
     * @throws WrongSettingException if one of them is wrong
     */
    public static WorkerSettings of(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        return new WorkerSettings(
                listen(settings),
                settings.read("name", Values.hostName(), Values.NAME_ALLOWED, Values::name),
                prices(settings),
                function(settings),
                identity(settings),
                settings.read("tls.refresh", "5m", Values.DURATION_ALLOWED, Values::duration),
                settings.read("drain", "60s", Values.DURATION_ALLOWED, Values::duration),
                metrics(settings));
    }

    /** The same for a worker beside one that runs: out of reach, and silent. */
    public WorkerSettings outOfReach() {
        return new WorkerSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                name,
                prices,
                function,
                identity,
                identityRefresh,
                drain,
                new MetricsSettings(MetricsSettings.Format.OFF, metrics.environment()));
    }

    private static Optional<FunctionLocation> function(Settings settings) {
        FunctionLocation.Auth auth = settings.readChoice("function-auth", FunctionLocation.Auth.NONE);
        return settings.readOptional("function-url", Values.FUNCTION_ALLOWED, Values::function)
                .map(address -> new FunctionLocation(address, auth));
    }

    private static IdentityLocation identity(Settings settings) {
        Optional<IdentityLocation> secret = settings.readHidden(
                "tls.secret", Values.SECRET_ALLOWED, text -> new IdentityLocation.InSecret(Values.secret(text)));
        if (secret.isPresent()) {
            String allowed = "not set beside %s".formatted(Settings.variable("tls.secret"));
            IDENTITY_FILES.forEach(name -> settings.requireUnset(name, allowed));
            return secret.get();
        }
        if (IDENTITY_FILES.stream().noneMatch(settings::isSet)) {
            throw new WrongSettingException(
                    Settings.variable("tls.secret"),
                    "",
                    "a secret that holds an identity, or %s, _KEY and _AUTHORITIES"
                            .formatted(Settings.variable("tls.certificate")));
        }
        return new IdentityLocation.InFiles(new IdentityFiles(
                settings.read("tls.certificate", "", Values.PEM_ALLOWED, Values::file),
                settings.read("tls.key", "", Values.PEM_ALLOWED, Values::file),
                settings.read("tls.authorities", "", Values.PEM_ALLOWED, Values::file)));
    }

    private static MetricsSettings metrics(Settings settings) {
        return new MetricsSettings(
                settings.readChoice("metrics", MetricsSettings.Format.OFF),
                settings.read("environment", "local", EnvironmentName.ALLOWED, EnvironmentName::new));
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
