package vn.nhiphoc.standalone.demo.send;

import java.util.ArrayList;
import java.util.List;

/** What came back: how many lines and calls were answered, and which answers were not the expected ones. Thread-safe. */
public final class Answers {

    private static final int SHOWN = 20;

    private long answered;
    private long differing;
    private final List<String> first = new ArrayList<>();

    synchronized void asExpected(int lines) {
        answered += lines;
    }

    synchronized void different(Call call, String difference) {
        answered += call.lines();
        differing++;
        if (first.size() < SHOWN) {
            first.add(call + ": " + (difference.length() > 600 ? difference.substring(0, 600) + "…" : difference));
        }
    }

    public synchronized long answered() {
        return answered;
    }

    /** Calls with another answer than the expected one. */
    public synchronized long differing() {
        return differing;
    }

    /** The first of them. */
    public synchronized List<String> first() {
        return List.copyOf(first);
    }
}
