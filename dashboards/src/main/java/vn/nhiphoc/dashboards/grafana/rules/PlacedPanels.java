package vn.nhiphoc.dashboards.grafana.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Panels have ids of their own and lie side by side on 24 columns. */
final class PlacedPanels implements Rule {
    private static final int COLUMNS = 24;

    private record Place(int x, int y, int width, int height) {
        static Place of(JsonNode panel) {
            JsonNode grid = panel.path("gridPos");
            return new Place(
                    grid.path("x").asInt(-1),
                    grid.path("y").asInt(-1),
                    grid.path("w").asInt(),
                    grid.path("h").asInt());
        }

        boolean isOutside() {
            return x < 0 || y < 0 || width < 1 || height < 1 || x + width > COLUMNS;
        }

        boolean overlaps(Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream().flatMap(PlacedPanels::inBoard);
    }

    private static Stream<String> inBoard(Board board) {
        Stream.Builder<String> broken = Stream.builder();
        Set<Integer> ids = new HashSet<>();
        List<Place> taken = new ArrayList<>();
        for (JsonNode panel : board.panels()) {
            if (!ids.add(panel.path("id").asInt())) {
                broken.add(board.at(panel) + ": another panel has this id");
            }
            Place place = Place.of(panel);
            if (place.isOutside()) {
                broken.add(board.at(panel) + ": does not lie within " + COLUMNS + " columns");
            }
            if (taken.stream().anyMatch(place::overlaps)) {
                broken.add(board.at(panel) + ": lies over another panel");
            }
            taken.add(place);
        }
        return broken.build();
    }
}
