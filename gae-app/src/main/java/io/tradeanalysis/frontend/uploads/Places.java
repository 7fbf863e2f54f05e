package io.tradeanalysis.frontend.uploads;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.tradeanalysis.frontend.visitors.Visitor;

/** Places for uploads, of which one visitor gets some at most. */
final class Places {

    private final int most;
    private final int mostOfOne;
    private final Multiset<String> taken = HashMultiset.create();

    Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes one; false if there is none for this visitor. */
    synchronized boolean take(Visitor visitor) {
        return taken.size() < most && taken.count(visitor.address()) < mostOfOne && taken.add(visitor.address());
    }

    synchronized void giveBack(Visitor visitor) {
        taken.remove(visitor.address());
    }
}
