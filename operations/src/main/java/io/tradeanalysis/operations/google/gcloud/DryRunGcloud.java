package io.tradeanalysis.operations.google.gcloud;

import io.tradeanalysis.operations.inventory.Progress;

/** Shows every call, and makes those alone that change nothing. The others seem to succeed and to answer nothing. */
public final class DryRunGcloud implements Gcloud {

    private final Gcloud real;
    private final String project;
    private final Progress shown;

    /**
     * @param real makes the calls that change nothing
     * @param project the project of all calls
     * @param shown takes one line for each call
     */
    public DryRunGcloud(Gcloud real, String project, Progress shown) {
        this.real = real;
        this.project = project;
        this.shown = shown;
    }

    @Override
    public Reply read(String... arguments) {
        shown.say("reads:     " + line(arguments));
        return real.read(arguments);
    }

    @Override
    public Reply change(byte[] input, String... arguments) {
        shown.say("would run: " + line(arguments) + (input.length == 0 ? "" : "   (the secret is its input)"));
        return Reply.empty();
    }

    private String line(String... arguments) {
        return CommandLine.shown(CommandLine.of("gcloud", project, arguments));
    }
}
