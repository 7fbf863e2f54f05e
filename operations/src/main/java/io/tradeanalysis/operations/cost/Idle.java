package io.tradeanalysis.operations.cost;

import io.tradeanalysis.contract.cost.PriceList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** What an hour costs in which nobody asks for anything. */
final class Idle {

    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(730);

    private final PriceList prices;

    Idle(PriceList prices) {
        this.prices = prices;
    }

    /** The rows, without a sum. App Engine has no instance while idle; what has no row costs nothing while idle. */
    List<CostLine> perHour(Shape shape) {
        List<CostLine> lines = new ArrayList<>();
        lines.add(hourly("worker", shape.workers(), "worker." + shape.architecture()));
        lines.add(monthly("its volume, GB", shape.workers() * Shape.VOLUME_GB, "volume-gb"));
        lines.add(monthly("its metrics", shape.workers() * Shape.MONITORED_METRICS + Shape.OWN_METRICS, "metric"));
        lines.add(hourly("balancer", 1, "balancer"));
        lines.add(hourly("its public addresses", Shape.BALANCER_ZONES, "public-address"));
        if (shape.endpointZones() > 0) {
            lines.add(hourly(
                    "interface endpoints x zones", Shape.ENDPOINTS * shape.endpointZones(), "interface-endpoint-zone"));
        }
        lines.add(monthly("secrets", Shape.SECRETS, "secret"));
        lines.add(monthly("alarms", Shape.ALARMS, "alarm"));
        lines.add(monthly("dashboard", 1, "dashboard"));
        return lines;
    }

    private CostLine hourly(String what, int quantity, String price) {
        BigDecimal each = prices.of(price);
        return new CostLine(
                what,
                "%d x $%s/h".formatted(quantity, each.toPlainString()),
                each.multiply(BigDecimal.valueOf(quantity)));
    }

    private CostLine monthly(String what, int quantity, String price) {
        BigDecimal each = prices.of(price);
        return new CostLine(
                what,
                "%d x $%s/month / 730 h".formatted(quantity, each.toPlainString()),
                each.multiply(BigDecimal.valueOf(quantity)).divide(HOURS_A_MONTH, MathContext.DECIMAL64));
    }
}
