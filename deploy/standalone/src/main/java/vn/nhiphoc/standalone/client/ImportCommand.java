package vn.nhiphoc.standalone.client;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.nhiphoc.ingest.files.CsvFile;
import vn.nhiphoc.ingest.files.NamedMapping;
import vn.nhiphoc.ingest.files.ReadingLimits;
import vn.nhiphoc.ingest.files.UnusableFile;

/**
 * {@code import FILE… --mapping M [--dry-run]}: sends files to the running system and tells per file what was
 * recorded, repeated, refused and why.
 */
public final class ImportCommand {

    private static final int ALL_IN = 0;
    private static final int SOME_REFUSED = 1;
    private static final int UNUSABLE = 2;

    private final Path data;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean quiet;
    private final Patience patience;

    /**
     * @param data the data directory of the running system
     * @param quiet whether to tell no progress
     */
    public ImportCommand(Path data, PrintStream out, PrintStream err, boolean quiet) {
        this(data, out, err, quiet, Patience.OF_AN_IMPORT);
    }

    ImportCommand(Path data, PrintStream out, PrintStream err, boolean quiet, Patience patience) {
        this.data = data;
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.patience = patience;
    }

    /**
     * Runs it.
     *
     * @return the exit status: 0 when every row was recorded or repeated, 1 when some were refused, 2 for a bad option
     *     or file, or a system that does not answer
     */
    public int run(List<String> args) {
        try {
            ImportOptions options = ImportOptions.parse(args);
            NamedMapping mapping = NamedMapping.load(options.mapping());
            for (Path file : options.files()) {
                open(file, mapping).close();
            }
            long refused = options.dryRun() ? look(options, mapping) : send(options, mapping);
            return refused == 0 ? ALL_IN : SOME_REFUSED;
        } catch (ClientProblem | UnusableFile e) {
            err.println(e.getMessage());
            return UNUSABLE;
        } catch (IOException e) {
            err.println(new ClientProblem("Không đọc được tệp: " + e.getMessage(), "cannot read: " + e.getMessage())
                    .getMessage());
            return UNUSABLE;
        }
    }

    private long look(ImportOptions options, NamedMapping mapping) throws IOException, ClientProblem {
        long refused = 0;
        for (Path file : options.files()) {
            try (CsvFile rows = open(file, mapping)) {
                refused += new DryRun(new ImportReport(out, file)).read(rows);
            }
        }
        return refused;
    }

    private long send(ImportOptions options, NamedMapping mapping) throws IOException, ClientProblem {
        Api api = new Api(data, patience);
        api.requireRunning();
        ReferenceData reference = new ReferenceData(api, mapping.reference());
        reference.addMissing();
        long refused = 0;
        for (Path file : options.files()) {
            ImportReport report = new ImportReport(out, file);
            try (CsvFile rows = open(file, mapping);
                    Sending sending = new Sending(api, reference, report, progress(file))) {
                refused += sending.send(rows);
            }
        }
        return refused;
    }

    private ImportProgress progress(Path file) {
        return quiet ? ImportProgress.NONE : ImportProgress.on(err, file);
    }

    private static CsvFile open(Path file, NamedMapping mapping) throws IOException, ClientProblem {
        try {
            return CsvFile.open(Files.newInputStream(file), mapping, ReadingLimits.DEFAULT);
        } catch (UnusableFile e) {
            throw new ClientProblem(
                    file + ": " + e.said().vi(), file + ": " + e.said().en());
        }
    }
}
