package vn.nhiphoc.ingest.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one kind of file become activities. Written as JSON; the module's {@code MAPPINGS.md} tells
 * every field.
 *
 * @param version of the format: 1
 * @param title what the file is
 * @param reference a document beside the mapping with the units, codes and campaigns that the file needs
 * @param separator between fields; a comma if left out
 * @param key how a row's identity is made
 * @param campaign the campaign's id, in which {@code {year}} and {@code {month}} are the row's
 */
record Mapping(
        int version,
        @Nullable String title,
        @Nullable String reference,
        @Nullable String separator,
        Key key,
        String campaign,
        Activity activity) {

    static final int VERSION = 1;

    Mapping {
        MappingJson.needed("key", key);
        MappingJson.needed("campaign", campaign);
        MappingJson.needed("activity", activity);
        if (version != VERSION) {
            throw new IllegalArgumentException("\"version\" must be " + VERSION);
        }
        if (separator != null && separator.length() != 1) {
            throw new IllegalArgumentException("\"separator\" must be one character");
        }
    }

    char separatorChar() {
        return separator == null ? ',' : separator.charAt(0);
    }

    /**
     * A row's identity: the prefix and a hash of these columns as they are written, and of how many equal rows came
     * before it in the file.
     */
    record Key(String prefix, List<String> columns) {

        Key {
            MappingJson.needed("prefix", prefix);
            MappingJson.needed("columns", columns);
            if (prefix.isEmpty() || prefix.length() > 60 || prefix.chars().anyMatch(c -> c <= ' ')) {
                throw new IllegalArgumentException("\"prefix\" must have 1 to 60 characters and no space");
            }
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("\"columns\" must name at least one column");
            }
            columns = List.copyOf(columns);
        }
    }

    /**
     * The fields of an activity. It starts and opens at {@code from} and ends and closes at {@code to} of its day; its
     * headcount stands at the end.
     *
     * @param visits the headcount; null brings none
     * @param audience of the headcount; {@code other} if left out
     */
    record Activity(
            Field unit,
            Field type,
            @Nullable Field form,
            Field title,
            @Nullable Field mode,
            @Nullable Field place,
            Field day,
            @Nullable Field from,
            @Nullable Field to,
            @Nullable Field audience,
            @Nullable Field visits) {

        Activity {
            MappingJson.needed("unit", unit);
            MappingJson.needed("type", type);
            MappingJson.needed("title", title);
            MappingJson.needed("day", day);
        }
    }
}
