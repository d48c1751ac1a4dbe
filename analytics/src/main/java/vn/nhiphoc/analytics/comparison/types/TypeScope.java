package vn.nhiphoc.analytics.comparison.types;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lines.Reason;

/**
 * The types behind the lines of one code.
 *
 * @param code '' = all types; several codes joined by '+' where a type was split
 * @param older the types of the older year; empty where nothing of it stands here
 * @param reason why these lines are not compared; null where they are
 */
public record TypeScope(
        String code,
        List<String> older,
        List<String> newer,
        @Nullable Reason reason) implements Serializable {
    /** All types together. */
    public static final TypeScope ALL = new TypeScope("", List.of(""), List.of(""), null);

    public TypeScope {
        older = List.copyOf(older);
        newer = List.copyOf(newer);
    }
}
