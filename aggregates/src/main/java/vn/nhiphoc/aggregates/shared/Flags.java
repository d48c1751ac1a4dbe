package vn.nhiphoc.aggregates.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.TreeSet;

/**
 * The flags that were ticked for a person or a count, sorted and without repeats; an empty list says "asked, none". A
 * flag that was not asked for is no {@code Flags} at all (null).
 */
public record Flags(@JsonValue List<String> values) {

    public static final String DISADVANTAGED = "disadvantaged";
    public static final String REMOTE = "remote";

    @JsonCreator
    public Flags {
        for (String value : values) {
            if (!value.equals(DISADVANTAGED) && !value.equals(REMOTE)) {
                throw new IllegalArgumentException("unknown flag \"" + value + "\"");
            }
        }
        values = List.copyOf(new TreeSet<>(values));
    }

    public boolean disadvantaged() {
        return values.contains(DISADVANTAGED);
    }

    public boolean remote() {
        return values.contains(REMOTE);
    }
}
