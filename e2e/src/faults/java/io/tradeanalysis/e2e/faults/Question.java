package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.request.Compute;

/**
 * An analysis of an asset, or what else there is with the same inputs.
 *
 * @param entrance where it is asked, which decides the asset, too
 * @param movingAverage A: the smaller, the more trades
 * @param samples S; a trade's figures take 0.7 ns a sample on one core
 * @param resources R: cores, or calls of the function, that it uses at the same time
 * @param compute where it is computed: ec2 or lambda
 * @param seed decides the figures
 */
record Question(Entrance entrance, int movingAverage, int samples, int resources, Compute compute, long seed) {

    /** As little as there is. */
    static final Question TINY = new Question(Entrance.ANALYSES, 20, 100, 1, Compute.EC2, 0);

    /** Some ten milliseconds of two cores. */
    static final Question SMALL = new Question(Entrance.ANALYSES, 20, 50_000, 2, Compute.EC2, 0);

    /** About half a second of processor time. */
    static final Question LARGE = new Question(Entrance.ANALYSES, 5, 1_000_000, 2, Compute.EC2, 0);

    /** More than a second, all of it on one core. */
    static final Question LONG = new Question(Entrance.ANALYSES, 3, 1_000_000, 1, Compute.EC2, 0);

    /** The same with other figures. */
    Question withSeed(long other) {
        return new Question(entrance, movingAverage, samples, resources, compute, other);
    }

    /** The same computed elsewhere, which changes no figure. */
    Question on(Compute other) {
        return new Question(entrance, movingAverage, samples, resources, other, seed);
    }

    /** The same inputs for something else. */
    Question at(Entrance other) {
        return new Question(other, movingAverage, samples, resources, compute, seed);
    }

    /** As a link of the page. */
    String link() {
        return "/analysis?" + query();
    }

    /** As the query of a link. */
    String query() {
        return "asset=%s&movingAverage=%d&window=20&samples=%d&resources=%d&compute=%s&seed=%d"
                .formatted(entrance.asset(), movingAverage, samples, resources, compute.wireName(), seed);
    }

    /** As the API's JSON. */
    String json() {
        return """
                {"asset":"%s",%s}""".formatted(entrance.asset(), fields());
    }

    /** The same for prices that come with it. */
    String inputs() {
        return "{%s}".formatted(fields());
    }

    private String fields() {
        return """
                "movingAverage":%d,"window":20,"samples":%d,"resources":%d,"compute":"%s","seed":%d""".formatted(movingAverage, samples, resources, compute.wireName(), seed);
    }
}
