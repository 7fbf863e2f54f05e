package io.tradeanalysis.cdk.function;

import io.tradeanalysis.cdk.settings.Architecture;
import io.tradeanalysis.cdk.watch.LogGroups;
import io.tradeanalysis.contract.environment.JavaFlags;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The function that assesses one batch of trades, and the private API through which workers call it. */
public final class CalculateVar extends Construct {

    private static final String HANDLER = "io.tradeanalysis.lambda.CalculateVarHandler::handleRequest";

    /** One whole processor. A batch is assessed by one thread, so more would be paid for and not used. */
    private static final int MEMORY = 1769;

    /** Below the 29 seconds after which the gateway gives up. */
    private static final int TIMEOUT_SECONDS = 28;

    private final Function function;
    private final Alias live;
    private final PrivateApi api;

    /** Makes function and API. */
    public CalculateVar(Construct scope, String id, CalculateVarInputs inputs) {
        super(scope, id);
        this.function = function(inputs);
        this.live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
        this.api = new PrivateApi(this, "Api", live, inputs);
    }

    /** What the other parts need to know. */
    public CalculateVarOutputs outputs() {
        return new CalculateVarOutputs(api.address(), api.callArn(), function, live, api.api());
    }

    private Function function(CalculateVarInputs inputs) {
        LogGroup logs = inputs.logs().make(this, LogGroups.FUNCTION);
        Role role = Role.Builder.create(this, "Role")
                .description("Assesses batches; may do nothing but write its log")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        logs.grantWrite(role);
        Function made = Function.Builder.create(this, "Function")
                .description("Assesses one batch of trades")
                .runtime(Runtime.JAVA_25)
                .architecture(architecture(inputs.architecture()))
                .handler(HANDLER)
                .code(Code.fromAsset(inputs.zip().toString()))
                .memorySize(MEMORY)
                .timeout(Duration.seconds(TIMEOUT_SECONDS))
                // without it, Java 25 there would never get to the optimizing compiler
                // and with it, before the snapshot: see Priming. The runtime's own flags can't be changed, only added
                // to
                .environment(Map.of("JAVA_TOOL_OPTIONS", String.join(" ", JavaFlags.function())))
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .role(role)
                .logGroup(logs)
                .build();
        Annotations.of(made)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias publishes a version");
        return made;
    }

    private static software.amazon.awscdk.services.lambda.Architecture architecture(Architecture architecture) {
        return switch (architecture) {
            case X86 -> software.amazon.awscdk.services.lambda.Architecture.X86_64;
            case ARM -> software.amazon.awscdk.services.lambda.Architecture.ARM_64;
        };
    }
}
