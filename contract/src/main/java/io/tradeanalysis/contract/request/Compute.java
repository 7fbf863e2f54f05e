package io.tradeanalysis.contract.request;

/** Where the risk of the trades is computed; it never changes a figure. */
public enum Compute implements Named {
    /** On the cores of the worker. */
    EC2("ec2"),
    /** By calls of the function. */
    LAMBDA("lambda");

    private final String wireName;

    Compute(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
