package vn.nhiphoc.analytics.comparison.store;

import java.io.Serializable;

/**
 * The lines of a pair under one type, or family of types.
 *
 * @param type '' = all types; a family's codes joined by '+'
 * @param basedOn a fingerprint of everything that the lines follow from
 * @param lines how many there are; -1 while they have yet to be computed
 */
public record Part(long id, String type, String basedOn, long lines) implements Serializable {

    public boolean computed() {
        return lines >= 0;
    }

    Part with(long count) {
        return new Part(id, type, basedOn, count);
    }
}
