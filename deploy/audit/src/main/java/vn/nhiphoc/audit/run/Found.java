package vn.nhiphoc.audit.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;

/** The rows of a snapshot, spread as the counting's cells are. */
final class Found implements AutoCloseable {
    private final Snapshot snapshot;
    private final Spill<RowForm.Printed> spread;

    Found(Snapshot snapshot, Routing routing, int parts) throws IOException {
        this.snapshot = snapshot;
        spread = new Spill<>(snapshot.directory(), "rows", parts, new RowForm());
        for (View view : View.values()) {
            if (Routing.spreads(view)) {
                forEachLine(
                        view,
                        line -> spread.add(
                                routing.of(view, TabSeparated.values(line)), new RowForm.Printed(view, line)));
                Files.delete(snapshot.file(view));
            }
        }
    }

    /** All rows of a view that is not spread. */
    List<Row> rows(View view) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (Files.exists(snapshot.file(view))) {
            forEachLine(view, line -> rows.add(TabSeparated.row(view, line)));
        }
        return rows;
    }

    /** The rows of the spread views in one part; may be asked for once. */
    Map<View, List<Row>> part(int part) throws IOException {
        Map<View, List<Row>> rows = new EnumMap<>(View.class);
        spread.drain(
                part,
                printed -> rows.computeIfAbsent(printed.view(), view -> new ArrayList<>())
                        .add(TabSeparated.row(printed.view(), printed.line())));
        return rows;
    }

    private void forEachLine(View view, Consumer<String> reader) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(snapshot.file(view), StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                reader.accept(line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        spread.close();
    }
}
