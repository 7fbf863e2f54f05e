package io.tradeanalysis.operations.inventory;

/** What came of the wish to delete a resource. */
public sealed interface Outcome {

    /** It was deleted, or will be without our help. */
    record Deleted() implements Outcome {}

    /** It was gone before we came to it. */
    record Gone() implements Outcome {}

    /**
     * It stays, and rightly so: no environment owns it.
     *
     * @param reason one clause
     */
    record Shared(String reason) implements Outcome {}

    /**
     * Something that is about to go still holds it: worth another try in a while.
     *
     * @param reason one clause
     */
    record InUse(String reason) implements Outcome {}

    /**
     * It is left, and another try would not help.
     *
     * @param reason one clause
     */
    record Failed(String reason) implements Outcome {}
}
