package vn.nhiphoc.standalone.client;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.nhiphoc.ingest.files.CsvFile;
import vn.nhiphoc.ingest.files.NamedMapping;
import vn.nhiphoc.ingest.files.ReadingLimits;
import vn.nhiphoc.ingest.files.UnusableFile;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code import FILE… --mapping M [--dry-run]}: sends files to the running system and tells per file what was
 * recorded, repeated, refused and why. Its status is 0 when every row was recorded or repeated, 1 when some were
 * refused.
 */
public final class ImportCommand implements Command {

    private static final String USAGE = "import FILE… --mapping M [--dry-run]";

    private final PrintStream out;
    private final PrintStream err;
    private final Patience patience;

    /** @param err for progress */
    public ImportCommand(PrintStream out, PrintStream err) {
        this(out, err, Patience.OF_AN_IMPORT);
    }

    ImportCommand(PrintStream out, PrintStream err, Patience patience) {
        this.out = out;
        this.err = err;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return "FILE… --mapping M [--dry-run]: sends files to the running system";
    }

    @Override
    public Set<String> valued() {
        return Set.of("mapping");
    }

    @Override
    public Set<String> flags() {
        return Set.of("dry-run");
    }

    @Override
    public int run(Options options) throws IOException {
        List<Path> files = options.arguments().stream().map(Path::of).toList();
        if (files.isEmpty()) {
            throw Problems.of("Thiếu tệp", "no file given; right: " + USAGE);
        }
        NamedMapping mapping = mapping(options);
        for (Path file : files) {
            open(file, mapping).close();
        }
        long refused = options.flag("dry-run") ? look(files, mapping) : send(files, mapping, options);
        return refused == 0 ? 0 : 1;
    }

    private long look(List<Path> files, NamedMapping mapping) throws IOException {
        long refused = 0;
        for (Path file : files) {
            try (CsvFile rows = open(file, mapping)) {
                refused += new DryRun(new ImportReport(out, file)).read(rows);
            }
        }
        return refused;
    }

    private long send(List<Path> files, NamedMapping mapping, Options options) throws IOException {
        Api api = Api.of(options.data(), patience);
        ReferenceData reference = new ReferenceData(api, mapping.reference());
        reference.addMissing();
        long refused = 0;
        for (Path file : files) {
            ImportProgress progress = options.quiet() ? ImportProgress.NONE : ImportProgress.on(err, file);
            try (CsvFile rows = open(file, mapping);
                    Sending sending = new Sending(api, reference, new ImportReport(out, file), progress)) {
                refused += sending.send(rows);
            }
        }
        return refused;
    }

    private static NamedMapping mapping(Options options) {
        String shipped = String.join(", ", NamedMapping.SHIPPED);
        String name = options.value("mapping")
                .orElseThrow(() -> Problems.of(
                        "Thiếu --mapping", "--mapping is missing (shipped: " + shipped + "); right: " + USAGE));
        try {
            return NamedMapping.load(name);
        } catch (UnusableFile e) {
            throw Problems.of(e.said());
        }
    }

    private static CsvFile open(Path file, NamedMapping mapping) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Problems.of("Không đọc được tệp " + file, "cannot read the file " + file);
        }
        try {
            return CsvFile.open(Files.newInputStream(file), mapping, ReadingLimits.DEFAULT);
        } catch (UnusableFile e) {
            throw Problems.of(
                    file + ": " + e.said().vi(), file + ": " + e.said().en());
        }
    }
}
