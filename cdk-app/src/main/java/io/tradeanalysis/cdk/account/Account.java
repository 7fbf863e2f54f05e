package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.settings.Architecture;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be asked of an account, in one region. Any question may end in a {@link QuestionFailedException}. */
public interface Account {

    /** Its number. */
    String id();

    /** The outputs of a stack that is there; a stack that never was made whole counts as none. */
    Optional<Map<String, String>> outputs(String stack);

    /** The newest Amazon Linux 2023. */
    String newestImage(Architecture architecture);

    /** The architecture of a machine image as EC2 names it, if the image is still there. */
    Optional<String> machineOf(String image);

    /** A network with what is in it, if it is there. */
    Optional<VpcDescription> network(String vpcId);

    /** Whether API gateways may write logs. */
    boolean logsApiCalls();

    /** How much of something the account may have; empty if it does not say. */
    OptionalInt limit(Quota quota);

    /** How much of it there is. */
    int used(Quota quota);

    /** Virtual processors of a type of instance. */
    int processors(String instanceType);
}
