package io.tradeanalysis.worker.compute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Foresees when analyses end if each core always works on the one that is due first (earliest deadline first, which keeps
 * all promises if any order does, but for analyses that can't use all cores).
 *
 * @see <a href="https://doi.org/10.1145/321738.321743">Liu and Layland, Scheduling Algorithms for Multiprogramming in a
 *     Hard-Real-Time Environment, 1973</a>
 */
final class Forecast {

    private final int cores;

    Forecast(int cores) {
        this.cores = cores;
    }

    /** Whether one more would end in time, and none of those that are there would be late because of it. */
    boolean canTake(List<Load> present, Load newcomer) {
        List<Load> all = new ArrayList<>(present);
        all.add(newcomer);
        double[] before = ends(present);
        double[] after = ends(all);
        for (int i = 0; i < before.length; i++) {
            if (after[i] > Math.max(present.get(i).due(), before[i])) {
                return false;
            }
        }
        return after[before.length] <= newcomer.due();
    }

    /** Nanoseconds until all is done. */
    double idleAfter(List<Load> present) {
        double last = 0;
        for (double end : ends(present)) {
            last = Math.max(last, end);
        }
        return last;
    }

    /** When each ends, nanoseconds from now. */
    private double[] ends(List<Load> loads) {
        double[] left = loads.stream().mapToDouble(Load::nanos).toArray();
        double[] ends = new double[left.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> loads.get(i).due()));
        double now = 0;
        while (!order.isEmpty()) {
            now += step(loads, order, left);
            for (int i : order) {
                ends[i] = now;
            }
            order.removeIf(i -> left[i] <= 0);
        }
        return ends;
    }

    /** Works until the first one ends; returns how long that takes. */
    private double step(List<Load> loads, List<Integer> order, double[] left) {
        int[] share = new int[left.length];
        int free = cores;
        double time = Double.POSITIVE_INFINITY;
        for (int i : order) {
            share[i] = Math.min(Math.max(1, loads.get(i).resources()), free);
            free -= share[i];
            if (share[i] > 0) {
                time = Math.min(time, left[i] / share[i]);
            }
        }
        for (int i : order) {
            if (share[i] > 0) {
                left[i] = left[i] / share[i] <= time ? 0 : left[i] - time * share[i];
            }
        }
        return time;
    }
}
