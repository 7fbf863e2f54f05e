"""The same jobs in numpy. Started once; says its version, then for each line "job samples bars repetitions" how many
nanoseconds they took: of wall time, and of this thread's processor time. The jobs are those of Job.java."""
import math
import sys
import time

import numpy

LEVELS = (0.05, 0.01)
CHUNK = 16384  # paths whose growth stays in the cache

generator = numpy.random.default_rng(1)


def ranks(samples, share):
    """Ranks from 0 of the interval's lower end, the Value at Risk and the upper end, as far as there are any."""
    middle = round(samples * share)
    half = int(1.96 * math.sqrt(samples * share * (1 - share))) + 1
    return [max(0, middle - half - 1), middle - 1, min(samples, middle + half) - 1]


def answer(values):
    """Value at Risk, its interval and the moments of the tail, for each level; sorts as little as possible."""
    samples = len(values)
    wanted = [ranks(samples, share) for share in LEVELS]
    values.partition(sorted({rank for level in wanted for rank in level}))
    return [
        (values[level], values[: level[1] + 1].mean(), values[: level[1] + 1].var())
        for level in wanted
    ]


def points(samples, bars):
    values = generator.standard_normal(samples)
    wanted = [round(samples * share) - 1 for share in LEVELS]
    values.partition(sorted(wanted))
    return values[wanted]


def tails(samples, bars):
    return answer(generator.standard_normal(samples))


def paths(samples, bars):
    growth = numpy.ones(samples)
    room = numpy.empty(CHUNK)
    for start in range(0, samples, CHUNK):
        part = growth[start : start + CHUNK]
        factor = room[: len(part)]
        for _ in range(bars):
            generator.standard_normal(out=factor)
            factor *= 0.02
            factor += 1.001
            numpy.maximum(factor, 0.0, out=factor)
            part *= factor
    return answer(growth)


JOBS = {"points": points, "tails": tails, "paths": paths}

print(numpy.__version__, flush=True)
for line in sys.stdin:
    name, samples, bars, repetitions = line.split()
    job = JOBS[name]
    wall, processor = time.perf_counter_ns(), time.thread_time_ns()
    for _ in range(int(repetitions)):
        job(int(samples), int(bars))
    print(time.perf_counter_ns() - wall, time.thread_time_ns() - processor, flush=True)
