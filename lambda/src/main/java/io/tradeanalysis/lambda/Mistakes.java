package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.request.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, and only counts what nobody would read to the end. */
final class Mistakes {

    private static final int MOST_LISTED = 20;

    private final List<FieldError> listed = new ArrayList<>();
    private int count;

    void add(String field, String message) {
        count++;
        if (listed.size() < MOST_LISTED) {
            listed.add(new FieldError(field, message));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<FieldError> toList() {
        List<FieldError> all = new ArrayList<>(listed);
        if (count > listed.size()) {
            all.add(BatchReader.inBody("%d more mistakes".formatted(count - listed.size())));
        }
        return List.copyOf(all);
    }
}
