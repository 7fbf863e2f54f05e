package io.tradeanalysis.local.run;

/**
 * A TCP port that a run needs.
 *
 * @param port the port
 * @param role who listens on it, such as {@code the front end}
 * @param option the option that changes it
 */
record PortUse(int port, String role, String option) {}
