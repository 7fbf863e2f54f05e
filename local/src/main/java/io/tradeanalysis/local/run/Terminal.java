package io.tradeanalysis.local.run;

import java.io.PrintWriter;

/**
 * What the user sees.
 *
 * @param out takes what happens
 * @param err takes what went wrong
 */
public record Terminal(PrintWriter out, PrintWriter err) {

    /** Tells what happens. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Tells what went wrong. */
    public void complain(String line) {
        err.println(line);
        err.flush();
    }
}
