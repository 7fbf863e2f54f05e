package io.tradeanalysis.workerapi.identity;

/** There is no identity where one should be. The message is a few words for operators; it never has a part of a key. */
public final class NoIdentityException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message what is wrong, such as {@code key: not that of the certificate} */
    public NoIdentityException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong
     * @param cause how that was noticed; not for operators, since parsers quote what they read
     */
    public NoIdentityException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
