package io.tradeanalysis.frontend.losses;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.frontend.losses.LossPicture.Mark;
import io.tradeanalysis.frontend.result.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures 800 wide of losses from -200 to 200: two units of length to one of money, and 0 in the middle. */
class LossPictureTest {

    private static final LossHistogram HISTOGRAM =
            new LossHistogram(-200, 100, List.of(10, 40, 40, 10), 0, 0, -180, 5, 195);

    @Test
    void shouldDrawAnIntervalFromItsLowerToItsUpperEnd() {
        assertThat(marks(new Interval(120, 180.0))).first().satisfies(mark -> reach(mark, "700.0", "640.0", "120.0"));
    }

    @Test
    void shouldDrawAnIntervalWithoutAnUpperEndToTheRightEdge() {
        List<Mark> marks = marks(new Interval(120, null));

        assertThat(marks).hasSize(2);
        assertThat(marks.getFirst()).satisfies(mark -> reach(mark, "700.0", "640.0", "160.0"));
        assertThat(marks.getLast()).satisfies(mark -> reach(mark, "760.0", "720.0", "80.0"));
    }

    @Test
    void shouldDrawAFigureWithoutAnIntervalAsALine() {
        RiskFigures figures = new RiskFigures(ConfidenceLevel.of("0.95"), 150.0, null, 180.0, null, null, null, null);

        assertThat(LossPicture.of(HISTOGRAM, List.of(figures), Money.in("USD")).marks())
                .first()
                .satisfies(mark -> reach(mark, "700.0", "700.0", "1.0"));
    }

    /** A VaR of 150 and an ES of 180, whose interval has no upper end. */
    private static List<Mark> marks(Interval ofValueAtRisk) {
        RiskFigures figures = new RiskFigures(
                ConfidenceLevel.of("0.95"), 150.0, ofValueAtRisk, 180.0, new Interval(160, null), null, null, null);
        return LossPicture.of(HISTOGRAM, List.of(figures), Money.in("USD")).marks();
    }

    private static void reach(Mark mark, String x, String from, String width) {
        assertThat(List.of(mark.x(), mark.from(), mark.width())).containsExactly(x, from, width);
    }
}
