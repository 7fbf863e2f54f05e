package io.tradeanalysis.frontend.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Answers, once a file that was sent is kept no longer. */
@FunctionalInterface
public interface Answer {

    /** Null where the answer has been written. */
    @Nullable
    ResponseEntity<byte[]> give();
}
