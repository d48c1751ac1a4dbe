package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.nhiphoc.ingest.files.NamedMapping;
import vn.nhiphoc.ingest.sheets.UnusableFile;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code import FILE… --mapping M [--campaign ID] [--dry-run] [--correct]}: sends files to the running system, which reads them, and
 * tells per file what was recorded, repeated, refused and why. Its status is 0 when every line was recorded or repeated,
 * 1 when some were refused or the import was cancelled, 2 when a file or the mapping is of no use. Broken off, it
 * cancels what it began; what was recorded until then stays.
 */
public final class ImportCommand implements Command {

    private static final String USAGE = "import FILE… --mapping M [--campaign ID] [--dry-run] [--correct]";

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
        return "FILE… --mapping M [--campaign ID] [--dry-run] [--correct]: sends files to the running system";
    }

    @Override
    public Set<String> valued() {
        return Set.of("mapping", "campaign");
    }

    @Override
    public Set<String> flags() {
        return Set.of("dry-run", "correct");
    }

    @Override
    public int run(Options options) {
        List<Path> files = options.arguments().stream().map(Path::of).toList();
        if (files.isEmpty()) {
            throw Problems.of("Thiếu tệp", "no file given; right: " + USAGE);
        }
        String mapping = mapping(options);
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw Problems.of("Không đọc được tệp " + file, "cannot read the file " + file);
            }
        }
        Api api = Api.of(options.data(), patience);
        Optional<String> campaign = options.value("campaign");
        boolean dryRun = options.flag("dry-run");
        boolean correct = options.flag("correct");
        boolean allTaken = true;
        for (Path file : files) {
            ImportProgress progress = options.quiet() ? ImportProgress.NONE : ImportProgress.on(err, file);
            RunningImport running = RunningImport.begin(api, new Form(file, mapping, campaign, dryRun, correct));
            allTaken &= new ImportReport(out, file).tell(running.await(progress));
        }
        return allTaken ? 0 : 1;
    }

    private static String mapping(Options options) {
        String shipped = String.join(", ", NamedMapping.SHIPPED);
        String name = options.value("mapping")
                .orElseThrow(() -> Problems.of(
                        "Thiếu --mapping", "--mapping is missing (shipped: " + shipped + "); right: " + USAGE));
        try {
            return NamedMapping.toSend(name);
        } catch (UnusableFile e) {
            throw Problems.of(e.said());
        }
    }
}
