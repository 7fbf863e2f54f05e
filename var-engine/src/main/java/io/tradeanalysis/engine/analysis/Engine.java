package io.tradeanalysis.engine.analysis;

/** The engine's version. It changes whenever the same inputs would give other figures. */
public final class Engine {

    /** Today's version. */
    public static final String VERSION = "1";

    private Engine() {}
}
