package vn.nhiphoc.dashboards.grafana.macros;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code $__adHocFilters('table')}: a setting that lets ClickHouse filter that table. */
final class AdHocFilters {
    private static final Pattern MACRO = Pattern.compile("\\$__adHocFilters\\(\\s*'([^']*)'\\s*\\)");

    private AdHocFilters() {}

    static String apply(String sql, List<AdHocFilter> filters) {
        return MACRO.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(setting(found.group(1), filters)));
    }

    private static String setting(String table, List<AdHocFilter> filters) {
        String condition = filters.stream().map(AdHocFilter::quoted).collect(Collectors.joining(" AND "));
        return "additional_table_filters=" + (filters.isEmpty() ? "{}" : "{'" + table + "': ' " + condition + " '}");
    }
}
