package vn.nhiphoc.dashboards.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The units that belong to no other: the city, or all that somebody keeps side by side. */
record Roots(List<String> ids) {
    Roots {
        ids = List.copyOf(ids);
    }

    /** Whether everything stands below one. */
    boolean isOne() {
        return ids.size() == 1;
    }

    /** What follows IN in a statement; its values are put to the others. */
    String in(Map<String, String> values) {
        List<String> places = new ArrayList<>();
        for (String id : ids) {
            String name = "root" + places.size();
            values.put(name, id);
            places.add("{" + name + ":String}");
        }
        return "(" + String.join(", ", places) + ")";
    }
}
