package io.tradeanalysis.engine.analysis;

/** Words for how many of the trades a sentence is about. */
final class TradeCount {

    /** "all trades", "1 trade" or "1,234 trades". */
    static String words(long concerned, int all) {
        if (concerned == all) {
            return "all trades";
        }
        return "%,d %s".formatted(concerned, concerned == 1 ? "trade" : "trades");
    }

    private TradeCount() {}
}
