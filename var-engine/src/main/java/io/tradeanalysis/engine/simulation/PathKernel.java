package io.tradeanalysis.engine.simulation;

/**
 * The loops that simulate paths bar by bar, in a plain and a vector version that give the same bits. Each works on a block of
 * paths: path i multiplies {@code growth[i]} by one plus the return of one bar or two, floored at 0 (a loss of everything). Its
 * random values are the next ones after the state {@code state + i * stride}.
 */
interface PathKernel {

    /** Most paths of a block, so that their growth stays in the nearest cache; arrays have room for whole blocks. */
    int BLOCK = 1024;

    /**
     * One bar or two with normal returns (Box and Muller 1958), from two random values.
     *
     * @param mean of a bar's return
     * @param deviation of a bar's return, at least 0
     * @param bars 1 or 2
     */
    void normal(long state, long stride, int length, double mean, double deviation, int bars, double[] growth);

    /**
     * One bar with Student-t returns (Bailey 1994), from two random values.
     *
     * @param location of a bar's return
     * @param scale of a bar's return, at least 0
     * @param degrees of freedom, above 0
     */
    void studentT(long state, long stride, int length, double location, double scale, double degrees, double[] growth);

    /**
     * One bar with a return drawn from a list, from one random value.
     *
     * @param factors one plus each return, at least 0; not empty
     */
    void resampled(long state, long stride, int length, double[] factors, double[] growth);

    /**
     * One bar with a residual drawn from a list and the bar's own variance, from one random value. The next bar's variance takes its
     * place.
     *
     * @param variance of each path's bar; replaced by the next bar's
     */
    void filtered(long state, long stride, int length, BarReturns.Filtered returns, double[] variance, double[] growth);

    /**
     * Keeps, in their order, the values below a limit.
     *
     * @param kept where to; needs room for all of them and the slack of {@link Kernel#SLACK}
     * @param count how many {@code kept} holds already
     * @return how many it holds now
     */
    int below(double[] values, int length, double limit, double[] kept, int count);
}
