package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.util.Objects;
import java.util.Set;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.run.AuditFailure;
import vn.nhiphoc.audit.run.Figure;
import vn.nhiphoc.audit.run.Step;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;

/** {@code explain --unit U --type T --day D [--campaign C]}: the events behind one figure. */
public final class ExplainCommand implements Command {

    private static final String USAGE =
            "--unit U --type T --day YYYY-MM-DD [--campaign C]: the events behind one figure";

    private final PrintStream out;

    public ExplainCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String help() {
        return USAGE;
    }

    @Override
    public Set<String> valued() {
        return Set.of("unit", "type", "day", "campaign");
    }

    @Override
    public int run(Options options) throws InterruptedException {
        options.noArguments();
        Endpoints endpoints = Endpoints.of(options.data());
        Figure figure = new Figure(
                endpoints.postgres(),
                endpoints.clickhouse(),
                required(options, "unit"),
                required(options, "type"),
                required(options, "day"),
                options.value("campaign").orElse(null));
        try {
            print(figure.explain());
            return 0;
        } catch (AuditFailure e) {
            throw Problems.of("explain: " + e.vi(), e.en());
        }
    }

    private static String required(Options options, String name) {
        return options.value(name)
                .orElseThrow(
                        () -> Problems.of("Thiếu --" + name, "--" + name + " is missing; right: explain " + USAGE));
    }

    private void print(Figure.Answer answer) {
        out.printf("tại vị trí %d · at position %d%n", answer.position(), answer.position());
        if (answer.shown().isEmpty()) {
            out.println("số liệu: không có dòng nào · the view shows no row");
        }
        answer.shown().forEach(row -> out.println("số liệu · shown:      " + text(row)));
        if (answer.counted().isEmpty()) {
            out.println("tính lại: không có dòng nào · the log makes no row");
        }
        answer.counted().forEach(row -> out.println("tính lại · recounted: " + text(row)));
        for (Step step : answer.steps()) {
            out.println("  " + step);
        }
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder(Objects.requireNonNullElse(row.value("campaign_id"), ""));
        for (String column : View.UNIT_ACTIVITY_DAY.columns()) {
            if (!row.view().isKey(column)) {
                text.append(' ')
                        .append(column)
                        .append('=')
                        .append(Objects.requireNonNullElse(row.value(column), "NULL"));
            }
        }
        return text.toString();
    }
}
