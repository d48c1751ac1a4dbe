package vn.nhiphoc.dashboards.grafana.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Every board has a uid that links can rest on, and a title of its own. */
final class Identity implements Rule {
    private static final Pattern UID = Pattern.compile("[a-z0-9-]{8,40}");

    @Override
    public Stream<String> broken(Shelf shelf) {
        Set<String> uids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        Stream.Builder<String> broken = Stream.builder();
        for (Board board : shelf.boards()) {
            if (!UID.matcher(board.uid()).matches()) {
                broken.add(board.file() + ": uid \"" + board.uid() + "\" is not 8 to 40 of a-z, 0-9 and -");
            }
            if (!uids.add(board.uid())) {
                broken.add(board.file() + ": uid " + board.uid() + " is another board's");
            }
            String title = board.json().path("title").asText();
            if (title.isBlank() || !titles.add(title)) {
                broken.add(board.file() + ": title \"" + title + "\" is empty or another board's");
            }
        }
        return broken.build();
    }
}
