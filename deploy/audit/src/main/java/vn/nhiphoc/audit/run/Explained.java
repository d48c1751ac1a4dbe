package vn.nhiphoc.audit.run;

import java.util.List;
import vn.nhiphoc.audit.Difference;

/**
 * A row that differs, and the events behind it in the order of the log.
 *
 * @param more how many further events bear on it
 */
public record Explained(Difference difference, List<Step> steps, int more) {
    private static final int MOST = 25;

    static Explained of(Difference difference, List<Step> steps) {
        List<Step> first = steps.stream().limit(MOST).toList();
        return new Explained(difference, first, steps.size() - first.size());
    }
}
