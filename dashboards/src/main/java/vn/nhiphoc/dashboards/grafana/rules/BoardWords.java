package vn.nhiphoc.dashboards.grafana.rules;

import java.util.List;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Every board has a Vietnamese title and says in both languages who looks at it, when, and what it decides. */
final class BoardWords implements Rule {
    private static final List<String> SAID =
            List.of("Ai xem: ", "Khi nào: ", "Để quyết định: ", "Who: ", "When: ", "Decision: ");

    @Override
    public Stream<String> broken(Shelf shelf) {
        return shelf.boards().stream().flatMap(BoardWords::inBoard);
    }

    private static Stream<String> inBoard(Board board) {
        String description = board.json().path("description").asText();
        Stream<String> unsaid = SAID.stream()
                .filter(said -> !description.contains(said))
                .map(said -> board.file() + ": the description does not say \"" + said.strip() + "\"");
        Stream<String> languages = Stream.of(board)
                .filter(b ->
                        !Languages.isVietnamese(b.json().path("title").asText()) || !Languages.isInBoth(description))
                .map(b -> b.file() + ": title and description are not Vietnamese, then English");
        return Stream.concat(unsaid, languages);
    }
}
