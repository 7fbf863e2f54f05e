package io.tradeanalysis.cdk.settings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How an environment is watched.
 *
 * @param alarmEmail who hears of alarms and of the budget
 * @param monthlyBudget US dollars
 * @param logDays how long logs are kept
 */
public record WatchSettings(Optional<String> alarmEmail, Optional<BigDecimal> monthlyBudget, int logDays) {}
