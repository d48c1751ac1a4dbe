package vn.nhiphoc.audit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row of a view, its values as texts in the form of {@link Text}, null for NULL. */
public record Row(View view, List<@Nullable String> values) {

    public Row {
        if (values.size() != view.columns().size()) {
            throw new IllegalArgumentException(
                    view.viewName() + " has " + view.columns().size() + " columns, not " + values.size());
        }
        values = Collections.unmodifiableList(values);
    }

    public static Row of(View view, @Nullable String... values) {
        return new Row(view, Arrays.asList(values));
    }

    public @Nullable String value(String column) {
        return values.get(view.place(column));
    }

    /** The values of the key columns, in the order of the columns. */
    public List<@Nullable String> key() {
        return IntStream.range(0, values.size())
                .filter(i -> view.isKey(view.columns().get(i)))
                .mapToObj(values::get)
                .collect(Collectors.toList());
    }

    /** The key in words. */
    public String named() {
        return view.columns().stream()
                .filter(view::isKey)
                .map(column -> column + "=" + Objects.requireNonNullElse(value(column), "NULL"))
                .collect(Collectors.joining(" "));
    }
}
