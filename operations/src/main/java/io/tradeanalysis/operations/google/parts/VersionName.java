package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How versions are named: by a hash of what they run, so that the same deployment has the same name. In the service
 * {@code default}, which environments may share, the environment's name follows. It comes last and the hash has a fixed length,
 * so no two environments can be confused, and the name never begins with what App Engine reserves ({@code ah-}).
 *
 * <p>Names are short because App Engine's certificate covers {@code VERSION-dot-SERVICE-dot-PROJECT} up to 63 characters:
 * 11 + 5 + 12 + 5 + 30 is just that.
 *
 * <p>A name alone proves nothing: others name versions by date, and {@code v2026112301} looks like a hash. So a version is an
 * environment's only if it also reads that environment's secret, which every version that was deployed for one does.
 */
public final class VersionName {

    private static final int HASH_LENGTH = 10;

    private static final Pattern OWN_SERVICE = Pattern.compile("v[0-9a-f]{" + HASH_LENGTH + "}");

    private static final Pattern IN_DEFAULT = Pattern.compile(OWN_SERVICE + "-(?<environment>.+)");

    private VersionName() {}

    /**
     * The name of a version.
     *
     * @param sha256 hexadecimal hash of all that makes it what it is
     */
    public static String of(EnvironmentName environment, String service, String sha256) {
        String name = "v" + sha256.substring(0, HASH_LENGTH);
        return service.equals(EngineApp.DEFAULT_SERVICE) ? name + "-" + environment : name;
    }

    /** The environment that a version would be of, if its name and its service's were all that counts. */
    static Optional<EnvironmentName> named(EngineVersion version) {
        boolean isInDefault = version.service().equals(EngineApp.DEFAULT_SERVICE);
        Matcher name = (isInDefault ? IN_DEFAULT : OWN_SERVICE).matcher(version.id());
        return Optional.of(name)
                .filter(Matcher::matches)
                .map(found -> isInDefault ? found.group("environment") : version.service())
                .filter(EnvironmentName::isValid)
                .map(EnvironmentName::new);
    }

    /** The environment that a version was deployed for: the one that it is named after, if it reads that one's secret. */
    public static Optional<EnvironmentName> owner(EngineVersion version) {
        return named(version)
                .filter(environment -> version.secret().endsWith("/secrets/" + environment.googleSecret()));
    }

    /** Whether a version in the environment's own service or in the service {@code default} is this environment's. */
    public static boolean belongs(EnvironmentName environment, EngineVersion version) {
        return owner(version).filter(environment::equals).isPresent();
    }
}
