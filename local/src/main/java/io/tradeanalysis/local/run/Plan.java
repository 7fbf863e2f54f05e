package io.tradeanalysis.local.run;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.local.process.ChildSpec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which processes a run has and how each is started.
 *
 * @param settings what the run is to be
 * @param layout where the jars are
 * @param data the folder of price files
 * @param identities the identities of both sides
 */
record Plan(RunSettings settings, ProjectLayout layout, Path data, IdentityFolder identities) {

    /** The address that all processes listen on: nobody beyond this machine reaches them. */
    static final String LOOPBACK = "127.0.0.1";

    ChildSpec function() {
        String name = "function-" + settings.functionPort();
        return new ChildSpec(
                "The function gateway",
                Role.FUNCTION.command(
                        jar(Role.FUNCTION),
                        OptionNames.FUNCTION_COMMAND,
                        OptionNames.PORT,
                        Integer.toString(settings.functionPort())),
                Map.of(),
                log(name));
    }

    /** The worker with this number, counted from 1. */
    ChildSpec worker(int number) {
        int port = settings.portOfWorker(number);
        Map<String, String> environment = tls(identities.server());
        environment.put(EnvironmentNames.ADDRESS, LOOPBACK);
        environment.put(EnvironmentNames.WORKER_PORT, Integer.toString(port));
        environment.put(EnvironmentNames.NAME, "worker-" + number);
        environment.put(EnvironmentNames.DATA, data.toString());
        environment.put(EnvironmentNames.FUNCTION_URL, "http://%s:%d".formatted(LOOPBACK, settings.functionPort()));
        return new ChildSpec(
                "Worker " + number, Role.WORKER.command(jar(Role.WORKER)), environment, log("worker-" + port));
    }

    ChildSpec frontEnd() {
        Map<String, String> environment = tls(identities.client());
        environment.put(EnvironmentNames.ADDRESS, LOOPBACK);
        environment.put(EnvironmentNames.FRONT_END_PORT, Integer.toString(settings.port()));
        environment.put(
                EnvironmentNames.WORKERS,
                IntStream.rangeClosed(1, settings.workers())
                        .mapToObj(number -> LOOPBACK + ":" + settings.portOfWorker(number))
                        .collect(Collectors.joining(",")));
        return new ChildSpec(
                "The front end",
                Role.FRONT_END.command(jar(Role.FRONT_END)),
                environment,
                log("front-end-" + settings.port()));
    }

    private Path jar(Role role) {
        return layout.jar(role);
    }

    private Path log(String name) {
        return layout.logs().resolve(name + ".log");
    }

    private static Map<String, String> tls(IdentityFiles files) {
        Map<String, String> environment = new HashMap<>();
        environment.put(EnvironmentNames.TLS_CERTIFICATE, files.certificate().toString());
        environment.put(EnvironmentNames.TLS_KEY, files.key().toString());
        environment.put(EnvironmentNames.TLS_AUTHORITIES, files.authorities().toString());
        return environment;
    }
}
