package io.tradeanalysis.engine.simulation;

/**
 * The quantile function of the standard normal distribution: Wichura (1988), Algorithm AS 241, PPND16, about 1 part in
 * 10^16. Only + - * /, square root and {@link StrictMath}, so that every machine gives the same bits.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as published
public final class NormalQuantile {

    static final double CENTRAL = 0.425;
    private static final double NEAR_TAIL = 5.0;

    /** A uniform as {@link Uniform} has it, from which on it is not in the far tail: p = 1.5e-11. */
    static final long FAR_TAIL = 1L << 16;

    /** Coefficients, highest power first: numerator and denominator for the middle, the near and the far tail. */
    static final double[] A = {
        2.50908092873012267270e3,
        3.34305755835881281050e4,
        6.72657709270087008530e4,
        4.59219539315498714570e4,
        1.37316937655094611250e4,
        1.97159095030655144270e3,
        1.33141667891784377450e2,
        3.38713287279636660800e0
    };

    static final double[] B = {
        5.22649527885285456100e3,
        2.87290857357219426740e4,
        3.93078958000927106100e4,
        2.12137943015865958670e4,
        5.39419602142475110770e3,
        6.87187007492057908300e2,
        4.23133307016009112520e1,
        1.0
    };

    static final double[] C = {
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e0,
        3.64784832476320460504e0,
        5.76949722146069140550e0,
        4.63033784615654529590e0,
        1.42343711074968357734e0
    };

    static final double[] D = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1.0
    };

    private static final double[] E = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e0,
        5.46378491116411436990e0,
        6.65790464350110377720e0
    };

    private static final double[] F = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0
    };

    /** The value below which a standard normal variable falls with probability p; 0 < p < 1. */
    public static double of(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRAL) {
            double r = CENTRAL * CENTRAL - q * q;
            return q * polynomial(A, r) / polynomial(B, r);
        }
        double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double distance = r <= NEAR_TAIL
                ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6)
                : polynomial(E, r - NEAR_TAIL) / polynomial(F, r - NEAR_TAIL);
        return q < 0 ? -distance : distance;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            value = value * x + coefficients[i];
        }
        return value;
    }

    private NormalQuantile() {}
}
