"""True VaR and ES of paths, by numpy: the figures in ModelCoverageTest. Usage: paths.py NAME [PATHS].

Where bars are independent, the figures are exact to about 1e-8: the distribution of the logarithm of growth, cut into cells, is
convolved with itself. With PATHS, and for NAME filtered, they are simulated, the latter's by default from 2 * 10^7 paths.

Losses are 1 - growth, of an exposure of 1. Prints VaR and ES at 95 and 99 %.
"""
import math
import sys

import numpy as np


def student4(p):
    """The quantile of Student's t with 4 degrees of freedom (Shaw 2006)."""
    a = 4 * p * (1 - p)
    return np.sign(p - 0.5) * 2 * np.sqrt(np.cos(np.arccos(np.sqrt(a)) / 3) / np.sqrt(a) - 1)


def below_student4(t):
    """The distribution function of Student's t with 4 degrees of freedom (the same)."""
    u = t / np.sqrt(4 + t * t)
    return 0.5 + 0.25 * u * (3 - u * u)


def below_normal(z):
    return np.vectorize(math.erfc)(-z / math.sqrt(2)) / 2


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


def continuous(below):
    """Cells of the logarithm of growth over one bar: what lies below the first, their middles, their probabilities."""
    edges = np.linspace(-7, 3, 2**20 + 1)
    cumulated = below(np.exp(edges) - 1)
    return cumulated[0], (edges[:-1] + edges[1:]) / 2, np.diff(cumulated)


def listed(returns):
    """The same for a list: each return is shared among two cells, by its distance from their middles."""
    logs = np.log1p(returns)
    middles, width = np.linspace(logs.min() - 1e-3, logs.max() + 1e-3, 2**20, retstep=True)
    place = (logs - middles[0]) / width
    cell = place.astype(int)
    probabilities = np.zeros(len(middles))
    np.add.at(probabilities, cell, (1 - place + cell) / len(returns))
    np.add.at(probabilities, cell + 1, (place - cell) / len(returns))
    return 0.0, middles, probabilities


STUDENT = (
    independent(lambda rng, n: 0.0005 + 0.012 * rng.standard_t(4, n)),
    lambda: continuous(lambda r: below_student4((r - 0.0005) / 0.012)),
)
NORMAL = (
    independent(lambda rng, n: 0.0005 + 0.02 * rng.standard_normal(n)),
    lambda: continuous(lambda r: below_normal((r - 0.0005) / 0.02)),
)
BOOTSTRAP = independent(lambda rng, n: RETURNS[rng.integers(0, 250, n)]), lambda: listed(RETURNS)
MODELS = {
    "normal": (*NORMAL, 5),
    "student": (*STUDENT, 5),
    "student10": (*STUDENT, 10),
    "bootstrap": (*BOOTSTRAP, 5),
    "filtered": (filtered, None, 5),
}


def convolved(bar, bars):
    """Figures of the sum of the logarithms of some bars; below the first cell growth counts as 0."""
    lost, middles, probabilities = bar
    width = middles[1] - middles[0]
    size = 2 ** math.ceil(math.log2(bars * len(middles)))
    sums = np.fft.irfft(np.fft.rfft(probabilities, size) ** bars, size)
    logs = bars * middles[0] + width * np.arange(size)
    cumulated = 1 - (1 - lost) ** bars + np.cumsum(sums)
    growth = np.cumsum(sums * np.exp(logs))
    for share in (20, 100):
        cell = np.searchsorted(cumulated, 1 / share)
        inside = (1 / share - cumulated[cell - 1]) / sums[cell]
        value = np.exp(logs[cell] + (inside - 0.5) * width)
        beyond = growth[cell - 1] + inside * sums[cell] * value
        yield 1 - 1 / share, 1 - value, 1 - share * beyond


def simulated(growth, bars, paths):
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
        yield 1 - 1 / share, 1 - worst[tail], 1 - worst[:tail].mean()


def main(name, paths):
    growth, bar, bars = MODELS[name]
    exact = bar is not None and paths is None
    for level, value_at_risk, shortfall in (
        convolved(bar(), bars) if exact else simulated(growth, bars, paths or 20_000_000)
    ):
        print(name, bars, "exact" if exact else paths, level, repr(float(value_at_risk)), repr(float(shortfall)))


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
