package vn.nhiphoc.ingest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param line the line of the document on which it stands, from 1; null where there is no document
 * @param column the column on that line, from 1; null where only the line is known
 * @param field the field's path ({@code plans[0].number}); null where it is no single field's fault
 * @param code what is wrong, for programs
 * @param detail what is wrong and what would be right, for people; holds nothing secret
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String field,
        String code,
        String detail) {

    /** A fault of a field. */
    public static Fault of(String code, @Nullable String field, String detail) {
        return new Fault(null, null, field, code, detail);
    }
}
