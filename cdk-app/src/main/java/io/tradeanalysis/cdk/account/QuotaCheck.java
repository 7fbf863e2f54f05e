package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Looks whether the account has room for a new environment. */
final class QuotaCheck {

    private static final Pattern STANDARD = Pattern.compile("(a|c|d|h|i|im|is|m|r|t|z)\\d.*");

    private final Account account;
    private final EnvironmentSettings settings;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();

    QuotaCheck(Account account, EnvironmentSettings settings) {
        this.account = account;
        this.settings = settings;
    }

    /** Whether a type of instance counts for the quota of standard ones. */
    static boolean isStandard(String instanceType) {
        return STANDARD.matcher(instanceType).matches();
    }

    /** Looks at all of them. Rights that are missing don't stop a deploy: AWS would say itself what does not fit. */
    QuotaCheck look() {
        try {
            needs().forEach(this::look);
        } catch (QuestionFailedException e) {
            remarks.add("The quotas were not looked at: %s".formatted(e.reason()));
        }
        return this;
    }

    /** What the user should know. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** What stops a deploy. */
    List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    private Map<Quota, Integer> needs() {
        Map<Quota, Integer> needs = new EnumMap<>(Quota.class);
        if (settings.network().vpcId().isEmpty()) {
            needs.put(Quota.NETWORKS, 1);
            needs.put(Quota.GATEWAY_ENDPOINTS, 1);
        }
        needs.put(Quota.BALANCERS, 1);
        String type = settings.fleet().instanceType();
        if (isStandard(type)) {
            needs.put(Quota.PROCESSORS, settings.fleet().minWorkers() * account.processors(type));
        }
        return needs;
    }

    private void look(Quota quota, int needed) {
        int limit = limit(quota);
        int used = account.used(quota);
        if (used + needed > limit) {
            obstacles.add(
                    "Quota: %d of %d %s in %s are in use, and the environment needs %d more. Either %s, or ask AWS for more (Service Quotas, %s); -c quotaCheck=off skips this check."
                            .formatted(
                                    used,
                                    limit,
                                    quota.things(),
                                    settings.region(),
                                    needed,
                                    quota.remedy(),
                                    quota.code()));
        }
    }

    private int limit(Quota quota) {
        OptionalInt limit = account.limit(quota);
        if (limit.isEmpty()) {
            remarks.add("The quota of %s could not be read; AWS's default, %d, is taken."
                    .formatted(quota.things(), quota.usual()));
        }
        return limit.orElse(quota.usual());
    }
}
