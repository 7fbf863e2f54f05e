package io.tradeanalysis.cdk.account;

/** The quotas that stop environments side by side. */
public enum Quota {
    /** Networks of a region, its default one included. */
    NETWORKS("vpc", "L-F678F1CE", 5, "VPCs", "give an existing one (-c vpcId=)"),
    /** Gateway endpoints of a region. */
    GATEWAY_ENDPOINTS("vpc", "L-1B52E74A", 20, "gateway endpoints", "give an existing network (-c vpcId=)"),
    /** Classic Load Balancers of a region. */
    BALANCERS("elasticloadbalancing", "L-E9E9831D", 20, "Classic Load Balancers", "delete one"),
    /** Processors of running instances of the families A, C, D, H, I, M, R, T and Z. */
    PROCESSORS("ec2", "L-1216C47A", 5, "vCPUs of standard on-demand instances", "stop an instance");

    private final String service;
    private final String code;
    private final int usual;
    private final String things;
    private final String remedy;

    Quota(String service, String code, int usual, String things, String remedy) {
        this.service = service;
        this.code = code;
        this.usual = usual;
        this.things = things;
        this.remedy = remedy;
    }

    /** The service as Service Quotas names it. */
    String service() {
        return service;
    }

    /** The quota as Service Quotas names it. */
    String code() {
        return code;
    }

    /** What a new account has, as AWS documents it. */
    int usual() {
        return usual;
    }

    /** What is counted. */
    String things() {
        return things;
    }

    /** What one can do besides asking AWS for more. */
    String remedy() {
        return remedy;
    }
}
