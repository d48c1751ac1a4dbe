package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.util.Set;
import vn.nhiphoc.audit.run.Audit;
import vn.nhiphoc.audit.run.AuditFailure;
import vn.nhiphoc.audit.run.Progress;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code audit [--campaign C]}: recounts every view from the log with a program of its own and compares cell by cell.
 * Ends with 0 where nothing differs, with 1 where anything does, with 2 where it could not compare.
 */
public final class AuditCommand implements Command {

    private static final int EXPLAINED = 20;
    private static final int MOST_EXPLAINED = 1_000;

    private final PrintStream out;
    private final PrintStream err;

    public AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String help() {
        return "[--campaign C] [--explain N]: recomputes every view from the log and compares cell by cell";
    }

    @Override
    public Set<String> valued() {
        return Set.of("campaign", "explain");
    }

    @Override
    public int run(Options options) throws InterruptedException {
        options.noArguments();
        int explaining = (int) options.number("explain", EXPLAINED, 0, MOST_EXPLAINED);
        Endpoints endpoints = Endpoints.of(options.data());
        Audit audit = new Audit(
                endpoints.postgres(),
                endpoints.clickhouse(),
                options.data(),
                options.value("campaign").orElse(null));
        AuditProgress progress = new AuditProgress(err);
        try {
            Audit.Result result = audit.run(explaining, options.quiet() ? Progress.NONE : progress);
            progress.end();
            new AuditReport(out).print(result);
            return result.differs() ? 1 : 0;
        } catch (AuditFailure e) {
            progress.end();
            throw Problems.of("audit: " + e.vi(), e.en());
        }
    }
}
