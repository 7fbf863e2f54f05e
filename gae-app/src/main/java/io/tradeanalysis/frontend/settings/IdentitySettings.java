package io.tradeanalysis.frontend.settings;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.ProcessVariable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of the identity that the front end shows to workers.
 *
 * @param location where it is kept
 * @param refresh how often it is read anew
 */
public record IdentitySettings(IdentityLocation location, Duration refresh) {

    private static final String SECRET = "tls.secret";
    private static final List<String> FILES = List.of("tls.certificate", "tls.key", "tls.authorities");
    private static final Pattern SECRET_NAME =
            Pattern.compile("projects/([a-z0-9][a-z0-9.:-]{0,62})/secrets/([A-Za-z0-9_-]{1,255})");

    static IdentitySettings of(Settings settings) {
        return new IdentitySettings(location(settings), settings.time("tls.refresh", "5m"));
    }

    private static IdentityLocation location(Settings settings) {
        if (settings.isSet(SECRET)) {
            String allowed = "not set beside %s".formatted(ProcessVariable.TLS_SECRET);
            FILES.forEach(name -> settings.requireUnset(name, allowed));
            return secret(settings);
        }
        if (FILES.stream().noneMatch(settings::isSet)) {
            throw new WrongSettingException(
                    ProcessVariable.TLS_SECRET,
                    "",
                    "a secret that holds an identity, or %s, _KEY and _AUTHORITIES"
                            .formatted(Settings.variable("tls.certificate")));
        }
        return new IdentityLocation.InFiles(new IdentityFiles(
                pem(settings, "tls.certificate"), pem(settings, "tls.key"), pem(settings, "tls.authorities")));
    }

    private static IdentityLocation secret(Settings settings) {
        Optional<URI> standIn = settings.read(
                "secrets.endpoint", "", "an address such as http://localhost:8902", IdentitySettings::address);
        Matcher name = SECRET_NAME.matcher(settings.value(SECRET));
        if (!name.matches()) {
            // not repeated: it may be what should be in the place it names
            throw new WrongSettingException(
                    ProcessVariable.TLS_SECRET,
                    "(not shown)",
                    "projects/PROJECT/secrets/NAME of Google Secret Manager");
        }
        return new IdentityLocation.InSecret(name.group(1), name.group(2), standIn);
    }

    private static Optional<URI> address(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        URI address = URI.create(text);
        if (address.getHost() == null || !address.getRawPath().matches("/?")) {
            throw new IllegalArgumentException("address: " + address);
        }
        return Optional.of(address);
    }

    private static Path pem(Settings settings, String name) {
        return settings.read(name, "", "a PEM file that can be read", text -> {
            Path file = Path.of(text);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new IllegalArgumentException("file: " + file);
            }
            return file;
        });
    }
}
