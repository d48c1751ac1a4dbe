package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** The classic schema, made for files: nothing of an export, no library panel, not to be edited in Grafana. */
final class ClassicForm implements Rule {
    private static final int SCHEMA = 42;
    private static final Set<String> NEVER =
            Set.of("__inputs", "__elements", "__requires", "iteration", "style", "libraryPanel");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream().flatMap(board -> {
            JsonNode json = board.json();
            Stream.Builder<String> broken = Stream.builder();
            if (json.path("schemaVersion").asInt() != SCHEMA) {
                broken.add(board.file() + ": schemaVersion is not " + SCHEMA);
            }
            if (!json.has("id") || !json.path("id").isNull()) {
                broken.add(board.file() + ": id is not null");
            }
            if (!json.path("editable").isBoolean() || json.path("editable").asBoolean()) {
                broken.add(board.file() + ": editable is not false");
            }
            forbidden(board).forEach(name -> broken.add(board.file() + ": has " + name));
            return broken.build();
        });
    }

    private static Set<String> forbidden(Board board) {
        Set<String> found = new TreeSet<>();
        for (String name : NEVER) {
            if (board.json().findValue(name) != null) {
                found.add(name);
            }
        }
        return found;
    }
}
