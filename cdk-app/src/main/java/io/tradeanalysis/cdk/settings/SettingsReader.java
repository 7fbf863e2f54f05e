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

    private SettingsReader(Context context) {
        this.context = context;
        this.region = text(ContextKey.REGION, "[a-z]{2}(-[a-z]+)+-\\d").orElse(DEFAULT_REGION);
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
                text(ContextKey.IDENTITY, "keep|[A-Za-z0-9-]{1,32}(:trust|:present)?"),
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
                context.read(ContextKey.ZONES, value -> Values.zones(value, region))
                        .orElse(List.of()),
                endpointZones.orElse(1),
                context.read(ContextKey.ALLOW, Values::ranges).orElse(List.of(ANYONE)));
    }

    private FleetSettings fleet() {
        Architecture architecture =
                context.read(ContextKey.ARCHITECTURE, Architecture::of).orElse(Architecture.X86);
        Optional<String> type = text(ContextKey.INSTANCE_TYPE, "[a-z][a-z0-9-]*\\d[a-z0-9-]*\\.[a-z0-9-]+");
        if (type.isPresent() && Architecture.ofInstanceType(type.get()) != architecture) {
            context.refuse(ContextKey.INSTANCE_TYPE);
        }
        int least = workers(ContextKey.MIN_WORKERS).orElse(DEFAULT_MIN_WORKERS);
        Optional<Integer> most = workers(ContextKey.MAX_WORKERS);
        if (most.isPresent() && most.get() < least) {
            context.refuse(ContextKey.MAX_WORKERS);
        }
        return new FleetSettings(
                architecture,
                type.orElse(architecture.defaultInstanceType()),
                least,
                most.orElse(Math.max(least, DEFAULT_MAX_WORKERS)),
                text(ContextKey.IMAGE, FleetSettings.LATEST + "|ami-[0-9a-f]{8,17}"));
    }

    private Optional<Integer> workers(ContextKey key) {
        return context.read(key, value -> Values.number(value, MOST_WORKERS));
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
