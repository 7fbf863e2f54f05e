package io.tradeanalysis.cdk.settings;

import java.util.List;

/** What came of reading the context. */
public sealed interface SettingsCheck {

    /**
     * Every value is allowed.
     *
     * @param settings what they say
     */
    record Right(EnvironmentSettings settings) implements SettingsCheck {}

    /**
     * There is something wrong.
     *
     * @param mistakes a sentence for each
     */
    record Wrong(List<String> mistakes) implements SettingsCheck {

        /** Keeps its own copy. */
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }
}
