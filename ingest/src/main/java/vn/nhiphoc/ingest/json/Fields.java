package vn.nhiphoc.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.ingest.problem.Fault;

/**
 * The fields of one object that is being read. A reader asks for every field that it knows and then {@link #build
 * builds}; faults are collected, not thrown, and fields that nobody asked for are faults too. Until it builds, a value
 * that was unfit reads as null, so a reader must not look into values before. Not thread-safe.
 */
public final class Fields {

    private final ObjectNode object;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(ObjectNode object, String path, List<Fault> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** Reads a whole entry. */
    public static <T> Reading<T> read(Entry entry, Function<Fields, T> reader) {
        List<Fault> faults = new ArrayList<>(entry.faults());
        JsonNode value = entry.value();
        if (!(value instanceof ObjectNode object)) {
            faults.add(Fault.of("wrong_type", null, "must be an object"));
            return new Reading.Unreadable<>(faults);
        }
        T read = read(object, "", faults, reader);
        return faults.isEmpty() ? new Reading.Read<>(read) : new Reading.Unreadable<>(faults);
    }

    private static <T> T read(ObjectNode object, String path, List<Fault> faults, Function<Fields, T> reader) {
        Fields fields = new Fields(object, path, faults);
        T read = reader.apply(fields);
        fields.refuseOthers();
        return read;
    }

    /** A field that must be there. */
    public <T> T required(String name, Kind<T> kind) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            refuse("missing_field", name, "\"" + path + name + "\" is required");
            return nothing();
        }
        return take(name, value, kind);
    }

    /** A field that may be left out or null. */
    public <T> @Nullable T optional(String name, Kind<T> kind) {
        @Nullable JsonNode value = find(name);
        return value == null ? null : take(name, value, kind);
    }

    /** A list that may be left out, which reads as null. */
    public <T> @Nullable List<T> optionalList(String name, int most, Kind<T> kind) {
        @Nullable JsonNode value = find(name);
        return value == null ? null : items(name, value, most, kind);
    }

    /** A list that may be left out, which reads as empty. */
    public <T> List<T> list(String name, int most, Kind<T> kind) {
        @Nullable List<T> read = optionalList(name, most, kind);
        return read == null ? List.of() : read;
    }

    /** A list that must be there, if only empty. */
    public <T> List<T> requiredList(String name, int most, Kind<T> kind) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            refuse("missing_field", name, "\"" + path + name + "\" is required");
            return nothing();
        }
        return items(name, value, most, kind);
    }

    /** An object as a kind of value, read by its own fields. */
    public <T> Kind<T> object(String name, Function<Fields, T> reader) {
        return new Nested<>(this, path + name, reader);
    }

    /** Builds the value unless something is wrong; then what this returns is never used. */
    public <T> T build(Supplier<T> value) {
        return faults.isEmpty() ? value.get() : nothing();
    }

    /** Adds a fault that only shows when fields are seen together. */
    public void refuse(String code, String name, String detail) {
        faults.add(Fault.of(code, path + name, detail));
    }

    private @Nullable JsonNode find(String name) {
        asked.add(name);
        @Nullable JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T take(String name, JsonNode value, Kind<T> kind) {
        try {
            return kind.read(value);
        } catch (Unfit e) {
            refuse(e.code(), name, path + name + ": " + e.detail());
            return nothing();
        }
    }

    private <T> List<T> items(String name, JsonNode value, int most, Kind<T> kind) {
        if (!value.isArray()) {
            refuse("wrong_type", name, path + name + ": must be a list");
            return nothing();
        }
        if (value.size() > most) {
            refuse("too_many_items", name, path + name + ": must have at most " + most + " items, has " + value.size());
            return nothing();
        }
        List<T> items = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            String item = name + "[" + i + "]";
            Kind<T> itemKind = kind instanceof Nested<T> nested ? nested.at(path + item) : kind;
            items.add(take(item, value.get(i), itemKind));
        }
        return items;
    }

    private void refuseOthers() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                String shown = name.length() > 100 ? name.substring(0, 100) : name;
                refuse(
                        "unknown_field",
                        shown,
                        "unknown field " + Texts.quoted(name) + Nearest.hint(name, asked) + " Known: "
                                + String.join(", ", asked) + ".");
            }
        }
    }

    /** What an unfit value reads as; {@link #build} sees to it that nobody looks into it. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    private record Nested<T>(Fields parent, String path, Function<Fields, T> reader) implements Kind<T> {

        Nested<T> at(String itemPath) {
            return new Nested<>(parent, itemPath, reader);
        }

        @Override
        public T read(JsonNode value) {
            if (!(value instanceof ObjectNode object)) {
                throw Kinds.wrongType(value, "an object");
            }
            return Fields.read(object, path + ".", parent.faults, reader);
        }
    }
}
