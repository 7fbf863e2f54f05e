package io.tradeanalysis.cdk.fleet;

import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.contract.environment.ProcessVariable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables of a worker in the cloud, all but its name. */
public final class WorkerVariables {

    /** How often workers and front ends read their identities anew. */
    public static final Duration IDENTITY_REFRESH = Duration.ofMinutes(5);

    /** The balancer has drained a worker's connections before the machine is told to stop; this is for all other ends. */
    static final Duration DRAIN = Duration.ofSeconds(60);

    /** Most of the machine's memory is the worker's; out of it, it ends and is started anew. */
    static final String JAVA_FLAGS = "-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true "
            + String.join(" ", JavaFlags.worker());

    /** In the order in which they are written. */
    static Map<String, String> of(FleetInputs inputs, String region) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_REGION", region);
        variables.put("JAVA_FLAGS", "\"%s\"".formatted(JAVA_FLAGS));
        variables.put(ProcessVariable.BUCKET, inputs.prices().bucket().getBucketName());
        variables.put(ProcessVariable.FUNCTION_URL, inputs.function().address());
        variables.put(ProcessVariable.FUNCTION_AUTH, "iam");
        variables.put(ProcessVariable.TLS_SECRET, inputs.identities().workerSecret());
        variables.put(ProcessVariable.TLS_REFRESH, "%dm".formatted(IDENTITY_REFRESH.toMinutes()));
        variables.put(ProcessVariable.DRAIN, "%ds".formatted(DRAIN.toSeconds()));
        variables.put(ProcessVariable.ENVIRONMENT, inputs.name().value());
        variables.put(ProcessVariable.METRICS, "emf");
        return variables;
    }

    private WorkerVariables() {}
}
