package vn.nhiphoc.ingest.files;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are activity types: every column whose header names one, in one of its lines or before a dash.
 *
 * @param values what the headers mean; others are looked up among the names and codes of the catalogue
 * @param activities what else stands in the header of a column that counts activities
 * @param visits of one that counts visits, which is also what a column counts that names nothing but a type
 * @param people of one that counts people
 */
record Types(
        @Nullable Map<String, String> values,
        @Nullable List<String> activities,
        @Nullable List<String> visits,
        @Nullable List<String> people) {

    Types {
        values = values == null ? Map.of() : Map.copyOf(values);
        activities = activities == null ? List.of() : List.copyOf(activities);
        visits = visits == null ? List.of() : List.copyOf(visits);
        people = people == null ? List.of() : List.copyOf(people);
    }

    Map<String, String> meanings() {
        return values == null ? Map.of() : values;
    }

    /** The words for each figure. */
    List<String> words(Figure figure) {
        List<String> words = switch (figure) {
            case ACTIVITIES -> activities;
            case VISITS -> visits;
            case PEOPLE -> people;
        };
        return words == null ? List.of() : words;
    }

    /** What a summary counts. */
    enum Figure {
        ACTIVITIES,
        VISITS,
        PEOPLE
    }
}
