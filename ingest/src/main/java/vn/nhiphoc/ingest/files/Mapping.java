package vn.nhiphoc.ingest.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one kind of file become activities or summaries. Written as JSON; the module's {@code MAPPINGS.md}
 * tells every field.
 *
 * @param version of the format: 1
 * @param title what the file is
 * @param reference the units, codes and campaigns that the file needs: a document, or the name of one beside the mapping
 * @param sheet of a workbook; the first visible one if left out
 * @param separator between fields of a CSV file; found if left out
 * @param skip what stands in a row's unit where the row is no unit's (totals)
 * @param key how a row's identity is made
 * @param campaign the campaign's id, in which {@code {year}} and {@code {month}} are the row's, and {@code {campaign}}
 *     is the one that the sender named
 */
record Mapping(
        int version,
        @Nullable String title,
        @Nullable JsonNode reference,
        @Nullable String sheet,
        @Nullable String separator,
        @Nullable List<String> skip,
        Key key,
        String campaign,
        @Nullable Activity activity,
        @Nullable Summary summary) {

    static final int VERSION = 1;
    static final String NAMED_CAMPAIGN = "{campaign}";

    Mapping {
        MappingJson.needed("key", key);
        MappingJson.needed("campaign", campaign);
        if ((activity == null) == (summary == null)) {
            throw new IllegalArgumentException("needs either \"activity\" or \"summary\"");
        }
        if (activity != null && key.columns().isEmpty()) {
            throw new IllegalArgumentException("\"columns\" of \"key\" must name at least one column");
        }
        if (version != VERSION) {
            throw new IllegalArgumentException("\"version\" must be " + VERSION);
        }
        if (separator != null && separator.length() != 1) {
            throw new IllegalArgumentException("\"separator\" must be one character");
        }
        skip = skip == null ? List.of() : List.copyOf(skip);
    }

    @Nullable
    Character separatorChar() {
        return separator == null ? null : separator.charAt(0);
    }

    List<String> skipped() {
        return skip == null ? List.of() : skip;
    }

    /**
     * A row's identity: the prefix and a hash of these columns as they are written, and of how many equal rows came
     * before it in the file. A summary's identity also has what the row means: campaign, unit, type, day, audience.
     */
    record Key(String prefix, @Nullable List<String> columns) {

        Key {
            MappingJson.needed("prefix", prefix);
            if (prefix.isEmpty() || prefix.length() > 60 || prefix.chars().anyMatch(c -> c <= ' ')) {
                throw new IllegalArgumentException("\"prefix\" must have 1 to 60 characters and no space");
            }
            columns = columns == null ? List.of() : List.copyOf(columns);
        }

        @Override
        public List<String> columns() {
            return columns == null ? List.of() : columns;
        }
    }

    /**
     * The fields of an activity. It starts and opens at {@code from} and ends and closes at {@code to} of its day; its
     * headcount stands at the end.
     *
     * @param within the unit above, where names repeat
     * @param visits the headcount; null brings none
     * @param audience of the headcount; {@code other} if left out
     */
    record Activity(
            Field unit,
            @Nullable Field within,
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

    /**
     * The fields of a summary.
     *
     * @param within the unit above, where names repeat
     * @param type null where {@code types} says which columns are which types
     * @param title tells rows of one cell apart; it is not recorded
     * @param day null is the whole campaign
     * @param year of the campaign's id, where there is no day
     */
    record Summary(
            Field unit,
            @Nullable Field within,
            @Nullable Field type,
            @Nullable Types types,
            @Nullable Field title,
            @Nullable Field day,
            @Nullable Field year,
            @Nullable Field month,
            @Nullable Field audience,
            @Nullable Field activities,
            @Nullable Field visits,
            @Nullable Field people) {

        Summary {
            MappingJson.needed("unit", unit);
            boolean figures = activities != null || visits != null || people != null;
            if ((type == null) == (types == null)) {
                throw new IllegalArgumentException("needs either \"type\" or \"types\"");
            }
            if (figures == (types != null)) {
                throw new IllegalArgumentException(
                        types == null
                                ? "needs at least one of \"activities\", \"visits\", \"people\""
                                : "\"types\" brings the figures; \"activities\", \"visits\", \"people\" stand inside it");
            }
        }
    }
}
