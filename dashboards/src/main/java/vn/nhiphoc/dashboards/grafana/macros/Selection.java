package vn.nhiphoc.dashboards.grafana.macros;

import java.util.List;

/**
 * What a viewer chose in a variable.
 *
 * @param values the chosen values; with {@code all} every value that there is
 * @param all whether "All" was chosen, which {@code $__conditionalAll} tells apart from naming every value
 */
public record Selection(List<String> values, boolean all) {
    public Selection {
        values = List.copyOf(values);
    }

    public static Selection of(String... values) {
        return new Selection(List.of(values), false);
    }

    public static Selection all(List<String> values) {
        return new Selection(values, true);
    }

    /** As the plugin sees it when it decides whether a condition is dropped. */
    boolean isEverything() {
        return all || String.join(",", values).isEmpty();
    }
}
