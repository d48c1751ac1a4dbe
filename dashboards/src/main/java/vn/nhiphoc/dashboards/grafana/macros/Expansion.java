package vn.nhiphoc.dashboards.grafana.macros;

/**
 * From a panel's SQL to what ClickHouse is sent, in the order of Grafana and its plugin: {@code $__conditionalAll},
 * variables, ad hoc filters, all other macros.
 */
public final class Expansion {
    private Expansion() {}

    /**
     * Expands everything.
     *
     * @throws MacroFailure where an argument is wrong, or a macro is left that nobody knows
     */
    public static String expand(String sql, PanelRequest request) {
        String conditioned = ConditionalAll.apply(sql, request.variables());
        String interpolated = Interpolation.apply(conditioned, request);
        String filtered = AdHocFilters.apply(interpolated, request.filters());
        String expanded = Macros.apply(filtered, request);
        int left = expanded.indexOf("$__");
        if (left >= 0) {
            throw new MacroFailure("nobody expands "
                    + expanded.substring(left, Math.min(expanded.length(), left + 40))
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        return expanded;
    }
}
