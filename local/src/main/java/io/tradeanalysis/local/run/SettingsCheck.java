package io.tradeanalysis.local.run;

import java.util.List;

/** What a check of the options gives. */
public sealed interface SettingsCheck {

    /** All of them are right. */
    record Right(RunSettings settings) implements SettingsCheck {}

    /**
     * At least one is wrong.
     *
     * @param mistakes one sentence for each, all of them
     */
    record Wrong(List<String> mistakes) implements SettingsCheck {

        /** Copies the list. */
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }
}
