package io.tradeanalysis.cdk.identity;

import static io.tradeanalysis.cdk.nag.Exceptions.except;
import static io.tradeanalysis.cdk.setup.SetupFunction.right;

import io.tradeanalysis.cdk.setup.SetupFunction;
import io.tradeanalysis.cdk.setup.SetupFunctionInputs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/**
 * The identities of mutual TLS: a secret for either side, and our function that puts their values. The stack owns the
 * secrets, so they go with it at once; it never sees what is in them.
 */
public final class Identities extends Construct {

    private static final String HANDLER = "io.tradeanalysis.setup.identity.IdentityHandler";
    private static final Duration PATIENCE = Duration.minutes(2);
    private static final String KEEP = "keep";

    private final CfnSecret worker;
    private final CfnSecret frontEnd;
    private final CustomResource issued;

    /** Makes the secrets and has them filled. */
    public Identities(Construct scope, String id, IdentityInputs inputs) {
        super(scope, id);
        this.worker = secret("Worker", inputs.name().workerSecret(), "What workers present and trust");
        this.frontEnd = secret("FrontEnd", inputs.name().frontEndSecret(), "What front ends present and trust");
        SetupFunction issuer = new SetupFunction(
                this,
                "Issuer",
                new SetupFunctionInputs(
                        inputs.program(),
                        HANDLER,
                        "Issues the identities of mutual TLS",
                        PATIENCE,
                        List.of(right(
                                "Identities",
                                List.of("secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"),
                                List.of(worker.getRef(), frontEnd.getRef())))));
        this.issued = CustomResource.Builder.create(this, "Issued")
                .resourceType("Custom::Identities")
                .serviceToken(issuer.serviceToken())
                // or CloudFormation would wait an hour for a function that was cut off
                .serviceTimeout(PATIENCE)
                .properties(new TreeMap<>(Map.of(
                        "WorkerSecret", worker.getRef(),
                        "FrontEndSecret", frontEnd.getRef(),
                        "Identity", inputs.identity().orElseGet(this::parameter))))
                .build();
    }

    /** What the other parts need to know. */
    public IdentityOutputs outputs() {
        return new IdentityOutputs(
                worker.getRef(), frontEnd.getRef(), issued.getAttString("Label"), issued.getAttString("Stage"), issued);
    }

    /** Empty: only our function ever puts a value. */
    private CfnSecret secret(String id, String name, String description) {
        CfnSecret secret = CfnSecret.Builder.create(this, id)
                .name(name)
                .description(description)
                .build();
        except(
                secret,
                "SMG4",
                "Both sides change together, in an order in which no call is lost: scripts/rotate-identity, and an alarm 30"
                        + " days before the end.");
        return secret;
    }

    /** A parameter keeps its value from deploy to deploy, so a deploy does not undo what scripts/rotate-identity has begun. */
    private String parameter() {
        CfnParameter parameter = CfnParameter.Builder.create(this, "Parameter")
                .type("String")
                .defaultValue(KEEP)
                .allowedPattern("keep|[A-Za-z0-9-]{1,32}(:trust|:present)?")
                .description("Label and stage of the identities: see scripts/rotate-identity")
                .build();
        parameter.overrideLogicalId("Identity");
        return parameter.getValueAsString();
    }
}
