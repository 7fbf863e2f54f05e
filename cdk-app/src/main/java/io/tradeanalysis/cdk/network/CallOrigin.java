package io.tradeanalysis.cdk.network;

/** Where calls of the private API come from; everything else is refused. */
public sealed interface CallOrigin {

    /** The condition key of a policy. */
    String conditionKey();

    /** Its one allowed value. */
    String value();

    /**
     * One endpoint.
     *
     * @param value its id
     */
    record Endpoint(String value) implements CallOrigin {

        @Override
        public String conditionKey() {
            return "aws:SourceVpce";
        }
    }

    /**
     * Any endpoint of a network that others own, too.
     *
     * @param value its id
     */
    record Vpc(String value) implements CallOrigin {

        @Override
        public String conditionKey() {
            return "aws:SourceVpc";
        }
    }
}
