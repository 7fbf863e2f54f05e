package io.tradeanalysis.contract.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A closed choice whose members have a name in forms, links and JSON. */
public interface Named {

    /** The name that users write, for example {@code signal-close}. */
    String wireName();

    /** The member of {@code choices} with that name, if there is one. */
    static <E extends Enum<E> & Named> Optional<E> find(Class<E> choices, String name) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.wireName().equals(name))
                .findFirst();
    }

    /** All names of {@code choices}, for a sentence: {@code ec2 or lambda}. */
    static <E extends Enum<E> & Named> String namesOf(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Named::wireName).collect(Collectors.joining(" or "));
    }
}
