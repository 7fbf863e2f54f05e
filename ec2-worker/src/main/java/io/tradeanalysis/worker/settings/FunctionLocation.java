package io.tradeanalysis.worker.settings;

import java.net.URI;

/**
 * The function, and how calls of it are made.
 *
 * @param address its base address, without a slash at its end
 * @param auth how it knows its caller
 */
public record FunctionLocation(URI address, Auth auth) {

    /** How the function knows its caller. */
    public enum Auth {
        /** Not at all. */
        NONE,
        /** By a signature of AWS IAM. */
        IAM
    }
}
