package io.tradeanalysis.contract.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads a request from the text of its fields, as forms, links and JSON give it, and finds all mistakes at once. */
public final class RequestFields {

    private static final String TOO_FEW_BARS = "Only integers larger than 2";

    /** A whole number, perhaps in groups of three: {@code 100000}, {@code 100,000}, {@code 100 000}, {@code 100_000}. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(\\d{1,19}|\\d{1,3}([, _]\\d{3}){1,6})");

    private static final Pattern DECIMAL = Pattern.compile("\\d?\\.\\d{1,20}");

    private static final Pattern BAND_WIDTH = Pattern.compile("\\d{1,2}(\\.\\d{1,20})?|\\.\\d{1,20}");

    private final Map<String, String> fields;
    private final List<FieldError> errors = new ArrayList<>();

    private RequestFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Checks all fields. A field that is absent or blank takes its default if it has one; whether the asset exists only
     * the worker knows.
     *
     * @param fields text by field name, see {@link FieldNames}; other names are ignored
     * @param drawSeed gives a seed, 0 .. 2^53 - 1, when the fields have none
     */
    public static Checked check(Map<String, String> fields, LongSupplier drawSeed) {
        return new RequestFields(fields).check(drawSeed);
    }

    private Checked check(LongSupplier drawSeed) {
        String asset = asset();
        Optional<StrategyName> chosen = Named.find(StrategyName.class, text(FieldNames.STRATEGY));
        Optional<Strategy> strategy = chosen.flatMap(this::strategy);
        int window = bars(FieldNames.WINDOW);
        int samples = (int) wholeNumber(FieldNames.SAMPLES, Limits.MIN_SAMPLES, Limits.MAX_SAMPLES);
        int resources = (int) wholeNumber(FieldNames.RESOURCES, Limits.MIN_RESOURCES, Limits.MAX_RESOURCES);
        Compute compute = choice(FieldNames.COMPUTE, Compute.class, Compute.EC2);
        long seed = text(FieldNames.SEED).isEmpty()
                ? drawSeed.getAsLong()
                : wholeNumber(FieldNames.SEED, 0, Limits.MAX_SEED);
        PositionSize size = size();
        List<ConfidenceLevel> confidences = confidences();
        Model model = choice(FieldNames.MODEL, Model.class, Defaults.MODEL);
        int horizon = (int) wholeNumber(FieldNames.HORIZON, 1, Limits.MAX_HORIZON);
        Fill fill = choice(FieldNames.FILL, Fill.class, Defaults.FILL);
        int cost = (int) wholeNumber(FieldNames.COST_BASIS_POINTS, 0, Limits.MAX_COST_BASIS_POINTS);
        if (chosen.isEmpty()) {
            wrong(FieldNames.STRATEGY, "Only " + Named.namesOf(StrategyName.class));
        }
        if (!errors.isEmpty() || strategy.isEmpty()) {
            return new Checked.Invalid(errors);
        }
        return new Checked.Valid(new AnalysisRequest(
                asset,
                window,
                samples,
                resources,
                compute,
                seed,
                size,
                confidences,
                model,
                horizon,
                fill,
                cost,
                strategy.get()));
    }

    /** The strategy with its parameters; empty if one of them is wrong. Those of other strategies are not looked at. */
    private Optional<Strategy> strategy(StrategyName name) {
        int before = errors.size();
        Supplier<Strategy> checked = switch (name) {
            case SMA_CROSS -> {
                int period = bars(FieldNames.MOVING_AVERAGE);
                yield () -> new Strategy.SmaCross(period);
            }
            case DUAL_SMA -> {
                int fast = bars(FieldNames.FAST_SMA);
                int slow = longer(FieldNames.SLOW_SMA, FieldNames.FAST_SMA, fast);
                yield () -> new Strategy.DualSma(fast, slow);
            }
            case EMA_CROSS -> {
                int fast = bars(FieldNames.FAST_EMA);
                int slow = longer(FieldNames.SLOW_EMA, FieldNames.FAST_EMA, fast);
                yield () -> new Strategy.EmaCross(fast, slow);
            }
            case RSI -> {
                int period = bars(FieldNames.RSI_PERIOD);
                int oversold =
                        (int) wholeNumber(FieldNames.OVERSOLD, Strategy.Rsi.MIN_OVERSOLD, Strategy.Rsi.MAX_OVERSOLD);
                int overbought = (int)
                        wholeNumber(FieldNames.OVERBOUGHT, Strategy.Rsi.MIN_OVERBOUGHT, Strategy.Rsi.MAX_OVERBOUGHT);
                yield () -> new Strategy.Rsi(period, oversold, overbought);
            }
            case BOLLINGER -> {
                int period = bars(FieldNames.BAND_PERIOD);
                BigDecimal width = bandWidth();
                yield () -> new Strategy.Bollinger(period, width);
            }
            case DONCHIAN -> {
                int period = bars(FieldNames.CHANNEL_PERIOD);
                yield () -> new Strategy.Donchian(period);
            }
        };
        return errors.size() == before ? Optional.of(checked.get()) : Optional.empty();
    }

    private int longer(String field, String fastField, int fast) {
        int slow = bars(field);
        if (fast >= Limits.MIN_BARS && slow >= Limits.MIN_BARS && slow <= fast) {
            wrong(field, String.format(Locale.ROOT, "Only integers larger than %s, %,d", fastField, fast));
        }
        return slow;
    }

    private BigDecimal bandWidth() {
        String text = text(FieldNames.BAND_WIDTH);
        if (BAND_WIDTH.matcher(text).matches() && Strategy.Bollinger.isWidth(new BigDecimal(text))) {
            return new BigDecimal(text);
        }
        wrong(
                FieldNames.BAND_WIDTH,
                "Only decimals above 0, at most %s, such as 2 or 2.5, with at most %d decimals"
                        .formatted(Strategy.Bollinger.MAX_WIDTH, Strategy.Bollinger.MAX_WIDTH_DECIMALS));
        return Strategy.Bollinger.MAX_WIDTH;
    }

    /** Money if it is given, else units. Whoever gives both must mean one. */
    private PositionSize size() {
        if (text(FieldNames.AMOUNT).isEmpty()) {
            return new PositionSize.Units((int) wholeNumber(FieldNames.UNITS, Limits.MIN_UNITS, Limits.MAX_UNITS));
        }
        if (!text(FieldNames.UNITS).equals(Defaults.OPTIONAL_FIELDS.get(FieldNames.UNITS))) {
            wrong(FieldNames.AMOUNT, "Either units or an amount of money, not both");
            return Defaults.SIZE;
        }
        return new PositionSize.Amount(wholeNumber(FieldNames.AMOUNT, Limits.MIN_AMOUNT, Limits.MAX_AMOUNT));
    }

    private String asset() {
        String asset = text(FieldNames.ASSET);
        if (asset.isEmpty()) {
            wrong(FieldNames.ASSET, "Choose an asset");
        } else if (asset.length() > Limits.MAX_ASSET_LENGTH) {
            wrong(FieldNames.ASSET, "Only names of at most %d characters".formatted(Limits.MAX_ASSET_LENGTH));
        }
        return asset;
    }

    private int bars(String field) {
        Optional<Long> bars = parseWholeNumber(text(field));
        if (bars.isEmpty() || bars.get() < Limits.MIN_BARS) {
            wrong(field, TOO_FEW_BARS);
        } else if (bars.get() > Limits.MAX_BARS) {
            wrong(field, onlyBetween(Limits.MIN_BARS, Limits.MAX_BARS));
        }
        return bars.orElse(0L).intValue();
    }

    private long wholeNumber(String field, long least, long most) {
        Optional<Long> number = parseWholeNumber(text(field));
        if (number.isEmpty() || number.get() < least || number.get() > most) {
            wrong(field, onlyBetween(least, most));
            return least;
        }
        return number.get();
    }

    private <E extends Enum<E> & Named> E choice(String field, Class<E> choices, E otherwise) {
        Optional<E> choice = Named.find(choices, text(field));
        if (choice.isEmpty()) {
            wrong(field, "Only " + Named.namesOf(choices));
        }
        return choice.orElse(otherwise);
    }

    private List<ConfidenceLevel> confidences() {
        List<String> decimals = Arrays.stream(text(FieldNames.CONFIDENCES).split(",", -1))
                .map(String::strip)
                .toList();
        List<ConfidenceLevel> levels = decimals.stream()
                .flatMap(decimal -> parseConfidence(decimal).stream())
                .distinct()
                .sorted()
                .toList();
        if (levels.size() < decimals.size() || levels.size() > Limits.MAX_CONFIDENCES) {
            wrong(
                    FieldNames.CONFIDENCES,
                    "Only 1 to %d different decimals above 0.5 and below 1, such as 0.95, with at most %d decimals"
                            .formatted(Limits.MAX_CONFIDENCES, ConfidenceLevel.MAX_DECIMALS));
        }
        return levels;
    }

    private static Optional<ConfidenceLevel> parseConfidence(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(decimal);
        return ConfidenceLevel.isAllowed(value) ? Optional.of(new ConfidenceLevel(value)) : Optional.empty();
    }

    private static Optional<Long> parseWholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text.replaceAll("[, _]", "")));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private String text(String field) {
        String text = fields.getOrDefault(field, "").strip();
        return text.isEmpty() ? Defaults.OPTIONAL_FIELDS.getOrDefault(field, "") : text;
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static String onlyBetween(long least, long most) {
        return String.format(Locale.ROOT, "Only integers between %,d and %,d", least, most);
    }
}
