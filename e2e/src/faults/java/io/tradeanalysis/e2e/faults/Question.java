package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.request.Compute;

/**
 * An analysis of the one asset.
 *
 * @param movingAverage A: the smaller, the more trades
 * @param samples S; a trade's figures take 0.7 ns a sample on one core
 * @param resources R: cores, or calls of the function, that it uses at the same time
 * @param compute where it is computed: ec2 or lambda
 * @param seed decides the figures
 */
record Question(int movingAverage, int samples, int resources, Compute compute, long seed) {

    /** Some ten milliseconds of two cores. */
    static final Question SMALL = new Question(20, 50_000, 2, Compute.EC2, 0);

    /** About half a second of processor time. */
    static final Question LARGE = new Question(5, 1_000_000, 2, Compute.EC2, 0);

    /** More than a second, all of it on one core. */
    static final Question LONG = new Question(3, 1_000_000, 1, Compute.EC2, 0);

    /** The same with other figures. */
    Question withSeed(long other) {
        return new Question(movingAverage, samples, resources, compute, other);
    }

    /** The same computed elsewhere, which changes no figure. */
    Question on(Compute other) {
        return new Question(movingAverage, samples, resources, other, seed);
    }

    /** As a link of the page. */
    String link() {
        return "/analysis?asset=%s&movingAverage=%d&window=20&samples=%d&resources=%d&compute=%s&seed=%d"
                .formatted(Fleet.ASSET, movingAverage, samples, resources, compute.wireName(), seed);
    }

    String json() {
        return """
                {"asset":"%s","movingAverage":%d,"window":20,"samples":%d,"resources":%d,"compute":"%s","seed":%d}""".formatted(Fleet.ASSET, movingAverage, samples, resources, compute.wireName(), seed);
    }
}
