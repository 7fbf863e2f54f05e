package io.tradeanalysis.frontend.uploads;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.tradeanalysis.frontend.visitors.Visitor;

/** Places for bodies that are being received, of which one visitor gets some at most. */
public final class Places {

    private final int most;
    private final int mostOfOne;
    private final Multiset<String> taken = HashMultiset.create();

    /**
     * Places that are all free.
     *
     * @param most how many there are
     * @param mostOfOne how many of them one visitor gets
     */
    public Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes one; false if there is none for this visitor. */
    public synchronized boolean take(Visitor visitor) {
        return taken.size() < most && taken.count(visitor.address()) < mostOfOne && taken.add(visitor.address());
    }

    /** Gives back one that was taken. */
    public synchronized void giveBack(Visitor visitor) {
        taken.remove(visitor.address());
    }
}
