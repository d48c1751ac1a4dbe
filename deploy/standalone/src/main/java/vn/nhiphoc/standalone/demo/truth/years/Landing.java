package vn.nhiphoc.standalone.demo.truth.years;

import java.util.Map;
import java.util.Set;

/**
 * Where an older unit's people are in the newer year.
 *
 * @param shares by newer unit
 * @param estimated those of them whose share is an estimate
 * @param whole it reported for units that were divided: what of it went where is not known
 */
record Landing(Map<String, Double> shares, Set<String> estimated, boolean whole) {

    static Landing on(String unit) {
        return new Landing(Map.of(unit, 1.0), Set.of(), false);
    }

    /** The part that some of the newer units have, and how much of that rests on estimates. */
    record Part(double share, double guessed) {}

    /** Of one estimate, and of estimates that are all inside, the sum is certain: it is what the exact ones leave. */
    Part in(Set<String> inside) {
        double exact = 0;
        double guessed = 0;
        boolean guessedOutside = false;
        for (Map.Entry<String, Double> heir : shares.entrySet()) {
            boolean guess = estimated.size() > 1 && estimated.contains(heir.getKey());
            if (!inside.contains(heir.getKey())) {
                guessedOutside |= guess;
            } else if (guess) {
                guessed += heir.getValue();
            } else {
                exact += heir.getValue();
            }
        }
        return new Part(exact + guessed, guessedOutside ? guessed : 0);
    }
}
