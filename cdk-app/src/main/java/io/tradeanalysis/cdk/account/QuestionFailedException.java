package io.tradeanalysis.cdk.account;

/** The account gave no answer: no rights, no network. */
public final class QuestionFailedException extends RuntimeException {

    /** A question that failed, with the reason in a sentence. */
    QuestionFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The reason. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
