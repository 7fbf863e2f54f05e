package io.tradeanalysis.contract.request;

/** The model of the returns that one trade may meet. */
public enum Model implements Named {
    /** Normally distributed simple returns. */
    NORMAL("normal"),
    /** Simple returns with a Student-t distribution, fitted to the window by maximum likelihood. */
    STUDENT_T("student-t"),
    /** The window's returns, each as likely as the other. */
    BOOTSTRAP("bootstrap"),
    /** The residuals of a GARCH(1,1) model of the returns before the signal, scaled by its forecast (Barone-Adesi et al. 1999). */
    FILTERED_HISTORICAL("filtered-historical");

    private final String wireName;

    Model(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
