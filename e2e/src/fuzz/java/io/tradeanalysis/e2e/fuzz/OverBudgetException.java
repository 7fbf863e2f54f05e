package io.tradeanalysis.e2e.fuzz;

/** An input that costs more than any may. */
final class OverBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /** What it used up. */
    enum Limit {
        TIME,
        MEMORY
    }

    OverBudgetException(Limit limit, String message) {
        super(message);
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }
}
