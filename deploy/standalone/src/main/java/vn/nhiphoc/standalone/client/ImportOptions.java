package vn.nhiphoc.standalone.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.NamedMapping;

/** What {@code import} was asked for: {@code FILE… --mapping M [--dry-run]}. */
record ImportOptions(List<Path> files, String mapping, boolean dryRun) {

    static ImportOptions parse(List<String> args) throws ClientProblem {
        List<Path> files = new ArrayList<>();
        @Nullable String mapping = null;
        boolean dryRun = false;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--dry-run")) {
                dryRun = true;
            } else if (arg.startsWith("--mapping=")) {
                mapping = arg.substring("--mapping=".length());
            } else if (arg.equals("--mapping") && i + 1 < args.size()) {
                mapping = args.get(++i);
            } else if (arg.startsWith("--")) {
                throw usage("không hiểu \"" + arg + "\"", "cannot use \"" + arg + "\"");
            } else {
                files.add(existing(Path.of(arg)));
            }
        }
        if (files.isEmpty()) {
            throw usage("thiếu tệp", "no file given");
        }
        if (mapping == null) {
            String known = String.join(", ", NamedMapping.SHIPPED);
            throw usage("thiếu --mapping (có sẵn: " + known + ")", "--mapping is missing (shipped: " + known + ")");
        }
        return new ImportOptions(List.copyOf(files), mapping, dryRun);
    }

    private static Path existing(Path file) throws ClientProblem {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ClientProblem("Không đọc được tệp " + file, "cannot read the file " + file);
        }
        return file;
    }

    private static ClientProblem usage(String vi, String en) {
        return new ClientProblem("import: " + vi, en + "; right: import FILE… --mapping M [--dry-run]");
    }
}
