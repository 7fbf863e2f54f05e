package io.tradeanalysis.e2e.fuzz;

import io.tradeanalysis.contract.request.FieldError;
import java.util.List;

/** What a refusal may say: little, on one line, and nothing about the program's insides. */
final class Sentences {

    private static final int LONGEST = 320;

    /** What no sentence of ours has, unless it quotes it. */
    private static final List<String> INSIDES =
            List.of("Exception", "\tat ", "java.", "tradeanalysis", "jackson", "siegmar", "protobuf");

    /**
     * Checks a sentence.
     *
     * @param input what was refused, of which the sentence may quote pieces
     */
    static void require(String sentence, String input) {
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            throw new AssertionError("%d characters (expected: 1 .. %d): %s"
                    .formatted(
                            sentence.length(), LONGEST, sentence.substring(0, Math.min(sentence.length(), LONGEST))));
        }
        if (sentence.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("control characters: " + sentence);
        }
        for (String inside : INSIDES) {
            if (sentence.contains(inside) && !input.contains(inside)) {
                throw new AssertionError("%s in: %s".formatted(inside, sentence));
            }
        }
    }

    /** Checks the sentences about wrong fields, of which there is one at least. */
    static void require(List<FieldError> errors, String input) {
        if (errors.isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
        errors.forEach(error -> require(error.message(), input));
    }

    private Sentences() {}
}
