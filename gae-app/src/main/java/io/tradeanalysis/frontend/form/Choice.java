package io.tradeanalysis.frontend.form;

import io.tradeanalysis.contract.request.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One member of a list of the form.
 *
 * @param value as links and the JSON API write it
 * @param label what the list shows
 */
public record Choice(String value, String label) {

    /** All members of a closed choice, in its order. */
    static <E extends Enum<E> & Named> List<Choice> of(Class<E> choices, Function<E, String> label) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> new Choice(choice.wireName(), label.apply(choice)))
                .toList();
    }
}
