package io.tradeanalysis.benchmarks.kernels;

/** Those who are compared. */
enum Name {
    VECTOR("Java, vectors"),
    PLAIN("Java, plain"),
    C("C"),
    NUMPY("numpy");

    private final String title;

    Name(String title) {
        this.title = title;
    }

    /** As tables have it. */
    String title() {
        return title;
    }
}
