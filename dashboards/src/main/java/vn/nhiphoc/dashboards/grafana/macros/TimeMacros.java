package vn.nhiphoc.dashboards.grafana.macros;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What each macro of the plugin becomes in one request. */
final class TimeMacros {
    private static final Set<String> PLAIN = Set.of("fromTime", "toTime", "fromTime_ms", "toTime_ms", "interval_s");
    private static final Set<String> WITH_ARGUMENTS = Set.of(
            "timeFilter",
            "timeFilter_ms",
            "dateFilter",
            "dateTimeFilter",
            "timeInterval",
            "timeInterval_ms",
            "timeGroup");

    private final PanelRequest request;

    TimeMacros(PanelRequest request) {
        this.request = request;
    }

    boolean isPlain(String name) {
        return PLAIN.contains(name);
    }

    boolean takesArguments(String name) {
        return WITH_ARGUMENTS.contains(name);
    }

    String plain(String name) {
        return switch (name) {
            case "fromTime" -> seconds(request.from());
            case "toTime" -> seconds(request.to());
            case "fromTime_ms" -> millis(request.from());
            case "toTime_ms" -> millis(request.to());
            case "interval_s" -> Long.toString(wholeSeconds());
            default -> throw new MacroFailure("no macro without arguments: $__" + name);
        };
    }

    String of(String name, List<String> arguments) {
        int expected = name.equals("dateTimeFilter") || name.equals("timeGroup") ? 2 : 1;
        if (arguments.size() != expected) {
            throw new MacroFailure("$__" + name + " takes " + expected + " arguments, not " + arguments.size());
        }
        String column = arguments.get(0);
        return switch (name) {
            case "timeFilter" -> between(column, seconds(request.from()), seconds(request.to()));
            case "timeFilter_ms" -> between(column, millis(request.from()), millis(request.to()));
            case "dateFilter" -> between(column, date(request.from()), date(request.to()));
            case "dateTimeFilter" ->
                "(" + of("dateFilter", List.of(column)) + ") AND (" + of("timeFilter", List.of(arguments.get(1))) + ")";
            case "timeInterval" ->
                "toStartOfInterval(toDateTime(" + column + "), INTERVAL " + wholeSeconds() + " second)";
            case "timeInterval_ms" ->
                "toStartOfInterval(toDateTime64(" + column + ", 3), INTERVAL "
                        + Math.max(1, request.interval().toMillis()) + " millisecond)";
            case "timeGroup" ->
                "toStartOfInterval(toDateTime(" + column + "), INTERVAL "
                        + GoDuration.parse(arguments.get(1)).toSeconds() + " second)";
            default -> throw new MacroFailure("no macro with arguments: $__" + name);
        };
    }

    private static String between(String column, String from, String to) {
        return column + " >= " + from + " AND " + column + " <= " + to;
    }

    private long wholeSeconds() {
        return Math.max(1, request.interval().toSeconds());
    }

    private static String seconds(Instant time) {
        return "toDateTime(" + time.getEpochSecond() + ")";
    }

    private static String millis(Instant time) {
        return "fromUnixTimestamp64Milli(" + time.toEpochMilli() + ")";
    }

    /** In the plugin's own zone, whatever that is: a rule forbids it in the boards. */
    private static String date(Instant time) {
        return "toDate('" + LocalDate.ofInstant(time, ZoneOffset.UTC) + "')";
    }
}
