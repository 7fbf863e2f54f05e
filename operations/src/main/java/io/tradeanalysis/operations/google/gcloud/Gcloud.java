package io.tradeanalysis.operations.google.gcloud;

/** The program gcloud, for one project. Its project, quietness and format of answers are added to every call. */
public interface Gcloud {

    /**
     * A call that changes nothing.
     *
     * @param arguments what follows {@code gcloud}
     */
    Reply read(String... arguments);

    /**
     * A call that may change something.
     *
     * @param input what it reads from its standard input; never shown
     * @param arguments what follows {@code gcloud}
     */
    Reply change(byte[] input, String... arguments);

    /** A call that may change something and reads nothing. */
    default Reply change(String... arguments) {
        return change(new byte[0], arguments);
    }
}
