package vn.nhiphoc.dashboards.grafana.running;

import java.util.List;
import vn.nhiphoc.dashboards.grafana.macros.Selection;

/** What a viewer may have chosen in every variable of a board. */
public enum Choice {
    ONE,
    MANY,
    ALL,
    /** A value that nobody has, with a quote in it. */
    QUOTED;

    private static final String WITH_QUOTE = "Trường 'Lê Quý Đôn'";
    private static final int SEVERAL = 3;

    /** Of these values; where there are none, of one that nobody has. */
    Selection of(List<String> values) {
        List<String> there = values.isEmpty() ? List.of("nobody") : values;
        return switch (this) {
            case ONE -> Selection.of(there.get(0));
            case MANY -> new Selection(there.subList(0, Math.min(SEVERAL, there.size())), false);
            case ALL -> Selection.all(there);
            case QUOTED -> Selection.of(WITH_QUOTE);
        };
    }
}
