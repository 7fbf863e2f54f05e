package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.result.Grading;
import java.util.List;

/**
 * A grading, and pictures of its exceptions.
 *
 * @param grading the grading
 * @param pictures bytes of files, one for each look that was asked for; none where there is nothing to draw
 */
public record DrawnGrading(Grading grading, List<byte[]> pictures) {

    /** Copies the list. */
    public DrawnGrading {
        pictures = List.copyOf(pictures);
    }
}
