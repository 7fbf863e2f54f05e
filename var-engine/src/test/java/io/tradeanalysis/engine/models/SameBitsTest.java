package io.tradeanalysis.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.engine.simulation.NormalQuantile;
import org.junit.jupiter.api.Test;

/** Fits are the same to the bit on every machine; the figures are this engine's own. Who changes them raises its version. */
class SameBitsTest {

    private static final double[] RETURNS = ParkMiller.transformed(400, 1, u -> {
        double z = NormalQuantile.of(u);
        return 0.01 * z * (1 + z * z / 8);
    });

    @Test
    void shouldFitTheSameStudentT() {
        assertThat(StudentTFit.of(RETURNS))
                .isEqualTo(new StudentTFit.Fitted(
                        new StudentTReturns(2.922018668328012E-4, 0.008453251388174602, 2.469057235353849)));
    }

    @Test
    void shouldFitTheSameGarch() {
        GarchFit.Fitted fit = (GarchFit.Fitted) GarchFit.of(RETURNS);
        assertThat(fit.model())
                .isEqualTo(new Garch11(
                        -4.517364560779484E-6, 2.1588618598661245E-5, 0.008669934806815724, 0.8920821796363486));
        assertThat(fit.returns().nextVariance()).isEqualTo(2.21007336422497E-4);
    }
}
