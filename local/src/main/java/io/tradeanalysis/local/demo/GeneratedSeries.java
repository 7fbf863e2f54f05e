package io.tradeanalysis.local.demo;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Daily prices that no market ever had: a random walk of returns whose trend changes every few months, so that moving
 * averages are crossed. The same on every machine.
 */
final class GeneratedSeries {

    static final int ROWS = 2_500;

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 2);
    private static final long SEED = 20_150_107;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DECIMALS = 6;
    private static final double FIRST_PRICE = 100;

    /** Mean and deviation of a day's return: up, down, sideways. */
    private static final List<Regime> REGIMES =
            List.of(new Regime(0.0016, 0.011), new Regime(-0.0010, 0.016), new Regime(0.0002, 0.008));

    private static final int SHORTEST_REGIME = 40;
    private static final int REGIME_SPREAD = 120;
    private static final int LEAST_VOLUME = 500_000;
    private static final int VOLUME_SPREAD = 1_000_000;

    /** The standard library's own generator: its algorithm, the normal draws included, is fixed by its specification. */
    private final Random random = new Random(SEED);

    private Regime regime = REGIMES.getFirst();
    private int daysLeft;
    private double close = FIRST_PRICE;

    private GeneratedSeries() {}

    /** Writes the whole series. */
    static void write(Writer target) throws IOException {
        GeneratedSeries series = new GeneratedSeries();
        try (PriceFile file = new PriceFile(target)) {
            LocalDate day = FIRST_DAY;
            for (int row = 0; row < ROWS; row++) {
                file.write(series.next(day));
                day = businessDayAfter(day);
            }
        }
    }

    private List<String> next(LocalDate day) {
        if (daysLeft == 0) {
            regime = REGIMES.get(random.nextInt(REGIMES.size()));
            daysLeft = SHORTEST_REGIME + random.nextInt(REGIME_SPREAD);
        }
        daysLeft--;
        double open = close;
        close = open * (1 + regime.mean + regime.deviation * random.nextGaussian());
        double high = Math.max(open, close) * (1 + regime.deviation * random.nextDouble());
        double low = Math.min(open, close) * (1 - regime.deviation * random.nextDouble());
        int volume = LEAST_VOLUME + random.nextInt(VOLUME_SPREAD);
        return List.of(
                day.toString(), text(open), text(high), text(low), text(close), text(close), Integer.toString(volume));
    }

    private static String text(double price) {
        return BigDecimal.valueOf(price)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static LocalDate businessDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (WEEKEND.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }

    private record Regime(double mean, double deviation) {}
}
