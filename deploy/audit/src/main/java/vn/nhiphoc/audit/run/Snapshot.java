package vn.nhiphoc.audit.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.View;

/**
 * All views as they stood at one position of the log, in files.
 *
 * @param position everything below it is in them, and nothing else
 * @param beating what the pipeline said of itself, where it stood still for the picture; null where it does not run
 */
record Snapshot(long position, FigureStore.@Nullable Freshness beating, Path directory) {

    static Path file(Path directory, View view) {
        return directory.resolve(view.viewName() + ".tsv");
    }

    Path file(View view) {
        return file(directory, view);
    }
}
