package vn.nhiphoc.dashboards.grafana.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpansionTest {
    private static final PanelRequest REQUEST = PanelRequest.between(
            Instant.parse("2014-11-12T11:45:26.123Z"),
            Instant.parse("2015-11-12T11:45:26.456Z"),
            Duration.ofSeconds(20));

    @Test
    void filtersByWholeSeconds() {
        assertThat(expand("$__timeFilter(cast(sth as timestamp) )"))
                .isEqualTo("cast(sth as timestamp) >= toDateTime(1415792726)"
                        + " AND cast(sth as timestamp) <= toDateTime(1447328726)");
    }

    @Test
    void filtersByMilliseconds() {
        assertThat(expand("d >= $__fromTime_ms and d <= $__toTime_ms"))
                .isEqualTo(
                        "d >= fromUnixTimestamp64Milli(1415792726123) and d <= fromUnixTimestamp64Milli(1447328726456)");
        assertThat(expand("$__timeFilter_ms(at)"))
                .isEqualTo("at >= fromUnixTimestamp64Milli(1415792726123)"
                        + " AND at <= fromUnixTimestamp64Milli(1447328726456)");
    }

    @Test
    void groupsByThePanelsInterval() {
        assertThat(expand("$__timeInterval_ms(col)"))
                .isEqualTo("toStartOfInterval(toDateTime64(col, 3), INTERVAL 20000 millisecond)");
        assertThat(expand("$__interval_s $__interval $__interval_ms")).isEqualTo("20 20s 20000");
        assertThat(Expansion.expand("$__interval_s $__timeInterval(c)", REQUEST.every(Duration.ofMillis(250))))
                .isEqualTo("1 toStartOfInterval(toDateTime(c), INTERVAL 1 second)");
    }

    @Test
    void expandsInnerMacrosFirst() {
        assertThat(Expansion.expand(
                        "SELECT $__timeInterval($__fromTime) AS from_time", REQUEST.every(Duration.ofMinutes(1))))
                .isEqualTo(
                        "SELECT toStartOfInterval(toDateTime(toDateTime(1415792726)), INTERVAL 60 second) AS from_time");
    }

    @Test
    void groupsByGosDurations() {
        assertThat(expand("$__timeGroup(ts, 1h)")).isEqualTo("toStartOfInterval(toDateTime(ts), INTERVAL 3600 second)");
        assertThat(expand("$__timeGroup(ts,1h30m)"))
                .isEqualTo("toStartOfInterval(toDateTime(ts), INTERVAL 5400 second)");
        assertThatThrownBy(() -> expand("$__timeGroup(ts)"))
                .isInstanceOf(MacroFailure.class)
                .hasMessageContaining("takes 2 arguments, not 1");
        assertThatThrownBy(() -> expand("$__timeGroup(ts, 1d)"))
                .isInstanceOf(MacroFailure.class)
                .hasMessageContaining("1d");
    }

    @Test
    void readsEscapedQuotesAndDashesInsideStrings() {
        assertThat(expand("msg = 'it\\'s -- fine' and $__fromTime"))
                .isEqualTo("msg = 'it\\'s -- fine' and toDateTime(1415792726)");
        assertThat(expand("$__timeFilter(f('a)b,', `x)`))"))
                .isEqualTo("f('a)b,', `x)`) >= toDateTime(1415792726) AND f('a)b,', `x)`) <= toDateTime(1447328726)");
    }

    @Test
    void readsDollarQuotedStrings() {
        assertThat(expand("SELECT $doc$a--b$doc$ AS x FROM t WHERE $__toTime"))
                .isEqualTo("SELECT $doc$a--b$doc$ AS x FROM t WHERE toDateTime(1447328726)");
        assertThat(expand("$__timeFilter(f($$a),b$$))")).startsWith("f($$a),b$$) >= toDateTime(1415792726)");
    }

    @Test
    void expandsInsideStringsAndNotInsideComments() {
        assertThat(expand("SELECT '$__interval_s' -- $__nobody\n, 1 /* $__timeFilter( */ AS x # $__y"))
                .isEqualTo("SELECT '20' " + " ".repeat("-- $__nobody".length()) + "\n, 1 "
                        + " ".repeat("/* $__timeFilter( */".length()) + " AS x " + " ".repeat("# $__y".length()));
    }

    @Test
    void dropsAConditionOnlyWhereAllWasChosen() {
        Map<String, Selection> chosen = Map.of(
                "v1", Selection.of("a", "b"), "v2", Selection.all(List.of("a", "b", "c")), "v3", Selection.of(""));
        assertThat(ConditionalAll.apply(
                        "$__conditionalAll(f in ($v1), $v1) and $__conditionalAll(f in ($v2), $v2)", chosen))
                .isEqualTo("f in ($v1) and 1=1");
        assertThat(ConditionalAll.apply("$__conditionalAll(g(x, $v3), ${v3})", chosen))
                .isEqualTo("1=1");
        assertThat(ConditionalAll.apply("$__conditionalAll(f in (${v2:singlequote}), ${v2:singlequote})", chosen))
                .isEqualTo("f in (${v2:singlequote})");
    }

    @Test
    void refusesConditionsThatTheBrowserWouldBreak() {
        assertThatThrownBy(() -> expand("$__conditionalAll(f = 'a)', $v)")).isInstanceOf(MacroFailure.class);
        assertThatThrownBy(() -> expand("$__conditionalAll(match(f, $&), $v)")).isInstanceOf(MacroFailure.class);
        assertThatThrownBy(() -> expand("$__conditionalAll(f = 1)")).isInstanceOf(MacroFailure.class);
    }

    @Test
    void writesVariablesAsGrafanaDoes() {
        PanelRequest chosen = REQUEST.with(
                Map.of("one", Selection.of("it's"), "many", Selection.of("a", "b"), "m", Selection.of("x")));
        assertThat(Expansion.expand("$one ${many} [[m]] ${one:singlequote} ${many:singlequote} $unknown", chosen))
                .isEqualTo("it's 'a','b' x 'it\\'s' 'a','b' $unknown");
        assertThatThrownBy(() -> Expansion.expand("${one:csv}", chosen)).isInstanceOf(MacroFailure.class);
    }

    @Test
    void filtersTablesByAdHocFilters() {
        String sql = "SELECT 1 FROM t SETTINGS $__adHocFilters('t')";
        assertThat(expand(sql)).isEqualTo("SELECT 1 FROM t SETTINGS additional_table_filters={}");
        PanelRequest filtered = new PanelRequest(
                REQUEST.from(), REQUEST.to(), REQUEST.interval(), Map.of(), List.of(new AdHocFilter("k", "=", "v")));
        assertThat(Expansion.expand(sql, filtered))
                .isEqualTo("SELECT 1 FROM t SETTINGS additional_table_filters={'t': ' k = \\'v\\' '}");
    }

    @Test
    void filtersByDatesOfTheRange() {
        assertThat(expand("$__dateTimeFilter(d, t)"))
                .isEqualTo("(d >= toDate('2014-11-12') AND d <= toDate('2015-11-12'))"
                        + " AND (t >= toDateTime(1415792726) AND t <= toDateTime(1447328726))");
    }

    @Test
    void failsOnAMacroThatNobodyKnows() {
        assertThatThrownBy(() -> expand("SELECT 1 WHERE $__timeFiltre(c)"))
                .isInstanceOf(MacroFailure.class)
                .hasMessageContaining("$__timeFiltre(c)");
        assertThatThrownBy(() -> expand("$__timeFilter(c")).isInstanceOf(MacroFailure.class);
    }

    private static String expand(String sql) {
        return Expansion.expand(sql, REQUEST);
    }
}
