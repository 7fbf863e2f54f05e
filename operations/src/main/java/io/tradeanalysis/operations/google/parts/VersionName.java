package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How versions are named: by a hash of what they run, so that the same deployment has the same name. In the service
 * {@code default}, which environments may share, the environment's name follows. It comes last and the hash has a fixed length,
 * so no two environments can be confused, and the name never begins with what App Engine reserves ({@code ah-}).
 *
 * <p>Names are short because App Engine's certificate covers {@code VERSION-dot-SERVICE-dot-PROJECT} up to 63 characters:
 * 11 + 5 + 12 + 5 + 30 is just that.
 */
public final class VersionName {

    private static final int HASH_LENGTH = 10;

    private static final Pattern OWN_SERVICE = Pattern.compile("v[0-9a-f]{" + HASH_LENGTH + "}");

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

    /** The environment that a version was deployed for, as far as its name and its service's tell. */
    public static Optional<EnvironmentName> owner(EngineVersion version) {
        String name = version.service().equals(EngineApp.DEFAULT_SERVICE)
                ? version.id().substring(Math.min(version.id().length(), 1 + HASH_LENGTH + 1))
                : version.service();
        return EnvironmentName.isValid(name)
                ? Optional.of(new EnvironmentName(name)).filter(owner -> belongs(owner, version))
                : Optional.empty();
    }

    /** Whether a version in the environment's own service or in the service {@code default} is this environment's. */
    public static boolean belongs(EnvironmentName environment, EngineVersion version) {
        if (version.service().equals(EngineApp.DEFAULT_SERVICE)) {
            return version.id().matches("v[0-9a-f]{" + HASH_LENGTH + "}-" + Pattern.quote(environment.value()));
        }
        return version.service().equals(environment.value())
                && OWN_SERVICE.matcher(version.id()).matches();
    }
}
