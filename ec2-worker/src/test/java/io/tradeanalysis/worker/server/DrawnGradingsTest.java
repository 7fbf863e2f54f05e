package io.tradeanalysis.worker.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.worker.GeneratedPrices;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.charts.ChartTheme;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.charts.Look;
import io.tradeanalysis.worker.charts.PictureFormat;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.grading.Gradings;
import io.tradeanalysis.worker.prices.PriceStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnGradingsTest {

    private static final Look SVG = new Look(PictureFormat.SVG, ChartTheme.LIGHT);
    private static final Look PNG = new Look(PictureFormat.PNG, ChartTheme.DARK);
    private static final AnalysisRequest WALK = AnalysisRequest.of("WALK", 3, 100, 1_000, 42);

    private final BackEnds backEnds = BackEnds.of(2);

    @TempDir
    private Path folder = Path.of(".");

    private PriceStore prices = PriceStore.ofFolder(folder);
    private Charts charts = new Charts();

    @BeforeEach
    void start() throws Exception {
        GeneratedPrices.write(folder, "WALK", 2_000);
        GeneratedPrices.write(folder, "SHORT", 100);
        prices = PriceStore.ofFolder(folder);
        charts.close();
        charts = new Charts();
    }

    @AfterEach
    void stop() {
        charts.close();
        backEnds.close();
    }

    @Test
    void shouldDrawEachModelsExceptionsInEachLook() throws Exception {
        DrawnGradings.Drawn drawn = drawn(WALK, List.of(SVG, PNG));

        String svg = new String(drawn.pictures().getFirst(), StandardCharsets.UTF_8);
        assertThat(svg)
                .contains(
                        "WALK Losses of a long position and Value at Risk at 99 %",
                        "Loss over 1 bar", "Loss of a bar", "Exception")
                .contains(">Normal: ", ">Student-t: ", ">Bootstrap: ", ">Filtered historical (GARCH): ");
        drawn.grading()
                .levels()
                .getLast()
                .models()
                .forEach(model -> assertThat(model.figures())
                        .isNotNull()
                        .satisfies(figures -> assertThat(svg)
                                .contains(": %,d exceptions, %,.1f expected"
                                        .formatted(figures.exceptions().size(), figures.expected()))));
        BufferedImage png =
                ImageIO.read(new ByteArrayInputStream(drawn.pictures().getLast()));
        assertThat(png.getWidth()).isEqualTo(1600);
    }

    @Test
    void shouldDrawNothingWhereNothingIsAskedForOrThere() throws Exception {
        assertThat(drawn(WALK, List.of()).pictures()).isEmpty();
        assertThat(drawn(AnalysisRequest.of("SHORT", 3, 90, 1_000, 42), List.of(SVG, PNG))
                        .pictures())
                .isEmpty();
    }

    @Test
    void shouldStopWhenTheCallerGoes() throws Exception {
        Outcome<DrawnGradings.Drawn> outcome =
                gradings().grade(WALK, false, List.of(SVG), prices(WALK), new Listening(0));

        assertThat(outcome).isEqualTo(new Outcome.Abandoned<>());
    }

    /** Silence means a fault, and more done than there is to do is none of a caller's business. */
    @Test
    void shouldGoOnTellingThatAllBlocksAreDoneWhileItDraws() throws Exception {
        Listening caller = new Listening(Integer.MAX_VALUE);
        gradings().grade(WALK, false, List.of(SVG), prices(WALK), caller);

        int blocks = caller.told.getLast();
        assertThat(caller.told).isSorted().contains(blocks);
        assertThat(caller.of).containsOnly(blocks);
    }

    private PriceSource prices(AnalysisRequest request) {
        return PriceSource.ofAsset(request.asset(), prices);
    }

    private DrawnGradings gradings() {
        return new DrawnGradings(new Gradings(backEnds, "test-worker"), charts);
    }

    private DrawnGradings.Drawn drawn(AnalysisRequest request, List<Look> looks) throws Exception {
        Outcome<DrawnGradings.Drawn> outcome =
                gradings().grade(request, false, looks, prices(request), new Listening(Integer.MAX_VALUE));
        if (outcome instanceof Outcome.Done<DrawnGradings.Drawn>(var drawn)) {
            return drawn;
        }
        throw new AssertionError(outcome);
    }

    /** A caller who goes away after having been looked for so often. */
    private static final class Listening implements Caller {

        private final int patience;
        private final List<Integer> told = new ArrayList<>();
        private final List<Integer> of = new ArrayList<>();
        private int looks;

        private Listening(int patience) {
            this.patience = patience;
        }

        @Override
        public boolean isGone() {
            return looks++ >= patience;
        }

        @Override
        public void progress(int done, int all) {
            told.add(done);
            of.add(all);
        }
    }
}
