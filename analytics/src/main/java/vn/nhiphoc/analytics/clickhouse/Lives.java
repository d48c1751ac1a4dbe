package vn.nhiphoc.analytics.clickhouse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The lives of all generations.
 *
 * @param steps in the order in which they happened
 */
public record Lives(List<Life> steps) {

    /** The rules of generations that were begun before their lives were kept. */
    private static final int FIRST_RULES = 1;

    public Lives {
        steps = List.copyOf(steps);
    }

    /** The generation that is being built, if one is: it was begun, and nothing else happened to it since. */
    public OptionalInt building() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Life step = steps.get(i);
            if (step.state() == Life.State.BUILDING) {
                boolean more = steps.subList(i + 1, steps.size()).stream()
                        .anyMatch(later -> later.generation() == step.generation());
                return more ? OptionalInt.empty() : OptionalInt.of(step.generation());
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a rebuild was asked for since the last one began or came to nothing. */
    public boolean asked() {
        return steps.stream()
                .map(Life::state)
                .filter(state -> state != Life.State.DROPPED && state != Life.State.SERVING)
                .reduce((first, second) -> second)
                .filter(Life.State.ASKED::equals)
                .isPresent();
    }

    /** Whether that happened to it. */
    public boolean has(int generation, Life.State state) {
        return steps.stream().anyMatch(step -> step.generation() == generation && step.state() == state);
    }

    /** The rules that its figures follow. */
    public int rulesOf(int generation) {
        return last(generation).map(Life::rules).orElse(FIRST_RULES);
    }

    /** Whether it belongs to that log and follows these rules. */
    public boolean fits(int generation, String logId, int rules) {
        return last(generation)
                .filter(step -> step.logId().equals(logId) && step.rules() == rules)
                .isPresent();
    }

    /** Why it came to nothing. */
    public String reason(int generation) {
        return steps.stream()
                .filter(step -> step.generation() == generation && step.state() == Life.State.GIVEN_UP)
                .map(Life::reason)
                .reduce("", (first, second) -> second);
    }

    /** The highest number that was ever given. */
    public int highest() {
        return steps.stream().mapToInt(Life::generation).max().orElse(0);
    }

    private Optional<Life> last(int generation) {
        return steps.stream().filter(step -> step.generation() == generation).reduce((first, second) -> second);
    }
}
