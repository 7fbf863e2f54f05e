package io.tradeanalysis.operations.receipt;

/** What became of a resource. */
public enum Fate {
    /** It was deleted. */
    DELETED("deleted"),
    /** It went when what it belonged to was deleted. */
    WENT_ALONG("went along"),
    /** It is still there, and should not be. */
    LEFT("LEFT"),
    /** Nobody could look whether there is any. */
    UNSEEN("NOT SEEN"),
    /** It stays: no environment owns it. */
    SHARED("shared"),
    /** It would be deleted: this was a dry run. */
    FOUND("found");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    /** As a table shows it. */
    public String word() {
        return word;
    }

    /** Whether an environment with such a resource is not proved gone. */
    public boolean isOpen() {
        return this == LEFT || this == UNSEEN;
    }
}
