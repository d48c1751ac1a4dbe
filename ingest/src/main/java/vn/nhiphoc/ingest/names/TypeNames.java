package vn.nhiphoc.ingest.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.ingest.sheets.Said;

/** Which activity type is meant by its code or its name. For one thread. */
public final class TypeNames {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Set<String>> bare = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Optional<String>> remembered = new HashMap<>();

    public TypeNames(List<CodeEntry> types) {
        for (CodeEntry type : types) {
            String code = type.code().value();
            add(code, code);
            add(type.name().vi(), code);
            if (type.name().en() != null) {
                add(type.name().en(), code);
            }
            names.put(Spelling.latin(type.name().vi()), type.name().vi());
        }
    }

    /** The type, if exactly one is called so. */
    public Optional<String> known(String written) {
        return remembered.size() < MOST_REMEMBERED ? remembered.computeIfAbsent(written, this::look) : look(written);
    }

    private Optional<String> look(String written) {
        Set<String> found = exact.getOrDefault(Spelling.key(written), Set.of());
        if (found.isEmpty() && Spelling.isBare(written)) {
            found = bare.getOrDefault(Spelling.latin(written), Set.of());
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    public Match find(String written) {
        return known(written).<Match>map(Match.One::new).orElseGet(() -> new Match.None(unknown(written)));
    }

    private Said unknown(String written) {
        String shown = '"' + (written.length() > 60 ? written.substring(0, 60) + "…" : written) + '"';
        return Nearest.to(Spelling.latin(written), names.keySet())
                .map(near -> names.get(near))
                .map(near -> new Said(
                        "không có loại hoạt động " + shown + "; gần nhất: \"" + near + '"',
                        "no activity type is called " + shown + "; nearest known: \"" + near + '"'))
                .orElseGet(() -> new Said("không có loại hoạt động " + shown, "no activity type is called " + shown));
    }

    private void add(String name, String code) {
        exact.computeIfAbsent(Spelling.key(name), key -> new LinkedHashSet<>()).add(code);
        bare.computeIfAbsent(Spelling.latin(name), key -> new LinkedHashSet<>()).add(code);
    }
}
