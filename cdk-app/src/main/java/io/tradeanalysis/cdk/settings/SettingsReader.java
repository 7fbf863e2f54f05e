package io.tradeanalysis.cdk.settings;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the context. */
public final class SettingsReader {

    private static final String DEFAULT_ENVIRONMENT = "dev";
    private static final String DEFAULT_REGION = "us-west-1";
    private static final String ANYONE = "0.0.0.0/0";
    private static final int DEFAULT_MIN_WORKERS = 1;
    private static final int DEFAULT_MAX_WORKERS = 10;
    private static final int MOST_WORKERS = 100;
    private static final int DEFAULT_LOG_DAYS = 14;

    private final Context context;
    private final String region;
    private final boolean isRegionWrong;

    private SettingsReader(Context context) {
        this.context = context;
        Optional<String> wanted = text(ContextKey.REGION, "[a-z]{2}(-[a-z]+)+-\\d");
        this.region = wanted.orElse(DEFAULT_REGION);
        this.isRegionWrong = wanted.isEmpty() && context.isGiven(ContextKey.REGION);
    }

    /**
     * Reads all that is there, and says all that is wrong with it.
     *
     * @param context what {@code -c}, cdk.json and cdk.context.json say; keys of CDK itself are let through
     */
    public static SettingsCheck check(Map<String, ?> context) {
        Context values = new Context(context);
        EnvironmentSettings settings = new SettingsReader(values).settings();
        return values.mistakes().isEmpty()
                ? new SettingsCheck.Right(settings)
                : new SettingsCheck.Wrong(values.mistakes());
    }

    private EnvironmentSettings settings() {
        return new EnvironmentSettings(
                new EnvironmentName(
                        context.read(ContextKey.ENV, value -> Optional.of(value).filter(EnvironmentName::isValid))
                                .orElse(DEFAULT_ENVIRONMENT)),
                region,
                new Ownership(
                        text(ContextKey.OWNER, "[\\p{L}\\p{N} _.:/=+@-]{1,128}").orElse("unknown"),
                        context.read(ContextKey.EXPIRES_AT, Values::expiry).orElse(TagNames.NEVER)),
                network(),
                fleet(),
                watch(),
                context.read(ContextKey.PRICES, Values::prices),
                text(ContextKey.IDENTITY, "keep|(?!keep:)[A-Za-z0-9-]{1,32}(:trust|:present)?"),
                context.read(ContextKey.QUOTA_CHECK, Values::onOrOff).orElse(true));
    }

    private NetworkSettings network() {
        Optional<String> vpcId = text(ContextKey.VPC_ID, "vpc-[0-9a-f]{8,17}");
        Optional<Integer> endpointZones = context.read(ContextKey.ENDPOINT_ZONES, value -> Values.number(value, 2));
        if (vpcId.isPresent() && endpointZones.isPresent()) {
            context.refuse(ContextKey.ENDPOINT_ZONES);
        }
        return new NetworkSettings(
                vpcId,
                zones(),
                endpointZones.orElse(1),
                context.read(ContextKey.ALLOW, Values::ranges).orElse(List.of(ANYONE)));
    }

    private List<String> zones() {
        if (isRegionWrong) {
            return List.of();
        }
        return context.read(
                        ContextKey.ZONES,
                        "two different zones of %1$s such as %1$sa,%1$sc".formatted(region),
                        value -> Values.zones(value, region))
                .orElse(List.of());
    }

    private FleetSettings fleet() {
        Optional<Architecture> wanted = context.read(ContextKey.ARCHITECTURE, Architecture::of);
        boolean isWrong = wanted.isEmpty() && context.isGiven(ContextKey.ARCHITECTURE);
        Architecture architecture = wanted.orElse(Architecture.X86);
        Optional<String> type = isWrong ? Optional.empty() : instanceType(architecture);
        int least = context.read(ContextKey.MIN_WORKERS, value -> Values.number(value, MOST_WORKERS))
                .orElse(DEFAULT_MIN_WORKERS);
        Optional<Integer> most = context.read(
                ContextKey.MAX_WORKERS,
                "%d (minWorkers) to %d".formatted(least, MOST_WORKERS),
                value -> Values.number(value, MOST_WORKERS).filter(number -> number >= least));
        return new FleetSettings(
                architecture,
                type.orElse(architecture.defaultInstanceType()),
                least,
                most.orElse(Math.max(least, DEFAULT_MAX_WORKERS)),
                text(ContextKey.IMAGE, FleetSettings.LATEST + "|ami-[0-9a-f]{8,17}"));
    }

    private Optional<String> instanceType(Architecture architecture) {
        return context.read(
                ContextKey.INSTANCE_TYPE,
                "a type with processors of the architecture %s such as %s"
                        .formatted(architecture, architecture.defaultInstanceType()),
                value -> Values.matching("[a-z][a-z0-9-]*\\d[a-z0-9-]*\\.[a-z0-9-]+", value)
                        .filter(type -> Architecture.ofInstanceType(type) == architecture));
    }

    private WatchSettings watch() {
        return new WatchSettings(
                text(ContextKey.ALARM_EMAIL, "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                context.read(ContextKey.MONTHLY_BUDGET, Values::dollars),
                context.read(ContextKey.LOG_DAYS, Values::logDays).orElse(DEFAULT_LOG_DAYS));
    }

    private Optional<String> text(ContextKey key, String pattern) {
        return context.read(key, value -> Values.matching(pattern, value));
    }
}
