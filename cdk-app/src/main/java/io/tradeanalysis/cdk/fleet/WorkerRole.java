package io.tradeanalysis.cdk.fleet;

import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Who the workers are. It comes before what they may do, since the function's API names it. */
public final class WorkerRole extends Construct {

    private final Role role;

    /** Makes a role without any rights. */
    public WorkerRole(Construct scope, String id) {
        super(scope, id);
        this.role = Role.Builder.create(this, "Role")
                .description(
                        "Workers: read prices, their identity and their program, call the function, write their log")
                .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
                .build();
    }

    /** The role. */
    public Role role() {
        return role;
    }
}
