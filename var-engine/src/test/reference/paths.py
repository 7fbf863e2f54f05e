"""True VaR and ES of paths, by numpy: the figures in ModelCoverageTest. Usage: paths.py NAME [PATHS], by default 2 * 10^7 of them.

Losses are 1 - growth, of an exposure of 1. Prints VaR and ES at 95 and 99 %.
"""
import sys

import numpy as np


def student4(p):
    """The quantile of Student's t with 4 degrees of freedom (Shaw 2006)."""
    a = 4 * p * (1 - p)
    return np.sign(p - 0.5) * 2 * np.sqrt(np.cos(np.arccos(np.sqrt(a)) / 3) / np.sqrt(a) - 1)


QUANTILES = student4((np.arange(250) + 0.5) / 250)
RETURNS = 0.0005 + 0.012 * QUANTILES
RESIDUALS = QUANTILES / np.sqrt(np.mean(QUANTILES**2))


def independent(returns):
    def growth(rng, n, bars):
        product = np.ones(n)
        for _ in range(bars):
            product *= np.maximum(0, 1 + returns(rng, n))
        return product

    return growth


def filtered(rng, n, bars):
    product = np.ones(n)
    variance = np.full(n, 0.0005)
    for _ in range(bars):
        shock = np.sqrt(variance) * RESIDUALS[rng.integers(0, 250, n)]
        product *= np.maximum(0, 1 + 0.0005 + shock)
        variance = 0.000008 + 0.1 * shock**2 + 0.88 * variance
    return product


STUDENT = independent(lambda rng, n: 0.0005 + 0.012 * rng.standard_t(4, n))
MODELS = {
    "normal": (independent(lambda rng, n: 0.0005 + 0.02 * rng.standard_normal(n)), 5),
    "student": (STUDENT, 5),
    "student10": (STUDENT, 10),
    "bootstrap": (independent(lambda rng, n: RETURNS[rng.integers(0, 250, n)]), 5),
    "filtered": (filtered, 5),
}


def main(name, paths):
    growth, bars = MODELS[name]
    rng = np.random.Generator(np.random.PCG64(20260101))
    block = min(paths, 500_000)
    # a limit that 5 % of the paths surely lie below, found from a first block that is then thrown away
    limit = np.quantile(growth(rng, 500_000, bars), 0.055)
    kept = []
    for _ in range(paths // block):
        product = growth(rng, block, bars)
        kept.append(product[product < limit])
    worst = np.sort(np.concatenate(kept))
    for share in (20, 100):
        tail = paths // share
        assert tail < len(worst)
        print(name, bars, paths, 1 - 1 / share, repr(float(1 - worst[tail])), repr(float(1 - worst[:tail].mean())))


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20_000_000)
