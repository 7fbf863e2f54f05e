package io.tradeanalysis.frontend.uploads;

import io.tradeanalysis.frontend.web.Problem;
import java.util.Map;
import java.util.Optional;

/** What was received of a form with a file. */
public sealed interface Upload {

    /**
     * All of it.
     *
     * @param fields text by field name
     * @param file the file, if one was sent
     */
    record Whole(Map<String, String> fields, Optional<UploadedFile> file) implements Upload {

        /** Copies the fields. */
        public Whole {
            fields = Map.copyOf(fields);
        }
    }

    /** Nothing that can be used. */
    record Unusable(Problem problem) implements Upload {}
}
