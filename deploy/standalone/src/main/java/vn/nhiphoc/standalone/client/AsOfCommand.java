package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.nhiphoc.analytics.clickhouse.AsOf;
import vn.nhiphoc.analytics.clickhouse.AsOfTable;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code as-of MOMENT}: has the figures computed as the log stood at a moment, in a database of their own, and says where
 * they are. It only asks and watches: a second one joins the first, and ending it ends nothing.
 */
public final class AsOfCommand implements Command {
    private static final long BETWEEN_MILLIS = 200;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    public AsOfCommand(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public String help() {
        return "MOMENT: computes the figures as the log stood at a moment, beside the live ones, and says where they are";
    }

    @Override
    public int run(Options options) throws InterruptedException {
        Instant moment = moment(options.arguments());
        Endpoints endpoints = Endpoints.of(options.data());
        AsOfTable table = new AsOfTable(ClickHouseAddress.open("jdbc:ch:" + endpoints.clickhouse(), "nhiphoc"));
        try {
            table.ask(moment);
        } catch (SQLException e) {
            throw new CommandFailure("ClickHouse does not take the wish: " + e.getMessage(), 1, e);
        }
        AsOf ready = follow(table, moment, options.quiet() ? RebuildProgress.NONE : RebuildProgress.on(err));
        out.println("số liệu như nhật ký lúc " + moment + " · the figures as the log stood at " + moment);
        out.println("database: " + ready.database() + "   position: " + ready.position());
        out.println("SQL:  curl '" + endpoints.clickhouse() + "/?database=" + ready.database()
                + "' --data-binary 'SELECT * FROM unit_activity_total FORMAT PrettyCompact'");
        out.println("HTTP: " + endpoints.http() + "/api/v1/metrics?campaign=…&asOf=" + moment);
        return 0;
    }

    private Instant moment(List<String> arguments) {
        if (arguments.size() != 1) {
            throw unreadable(String.join(" ", arguments));
        }
        Instant moment;
        try {
            moment = OffsetDateTime.parse(arguments.get(0)).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw unreadable(arguments.get(0));
        }
        if (moment.isAfter(clock.instant())) {
            throw Problems.of(
                    "as-of: " + moment + " chưa tới; đúng: một thời điểm đã qua",
                    moment + " is still to come; right: a moment that has passed");
        }
        if (moment.isBefore(EARLIEST)) {
            throw Problems.of(
                    "as-of: " + moment + " quá sớm; đúng: từ 1970 trở đi",
                    moment + " is too early; right: 1970 or later");
        }
        return moment;
    }

    private static CommandFailure unreadable(String given) {
        return Problems.of(
                "as-of: \"" + given + "\" không phải là một thời điểm; đúng: as-of 2025-10-02T17:00:00+07:00",
                "that is no moment with an offset; right: as-of 2025-10-02T17:00:00+07:00");
    }

    private static AsOf follow(AsOfTable table, Instant moment, RebuildProgress progress) throws InterruptedException {
        while (true) {
            try {
                Optional<AsOf> now = table.of(moment);
                AsOf.State state = now.map(AsOf::state).orElse(AsOf.State.DROPPED);
                if (state == AsOf.State.READY) {
                    progress.end("đã xong · ready");
                    return now.orElseThrow();
                }
                if (state == AsOf.State.FAILED || state == AsOf.State.DROPPED) {
                    progress.end("");
                    String reason = now.map(AsOf::reason).orElse("dropped again");
                    throw new CommandFailure("không tính được · it came to nothing: " + reason, 1, null);
                }
                show(table.place(moment), now.orElseThrow(), progress);
            } catch (SQLException e) {
                progress.waiting();
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    private static void show(ClickHouseAddress place, AsOf now, RebuildProgress progress) throws SQLException {
        Optional<Generations.Standing> standing =
                now.state() == AsOf.State.BUILDING ? new Generations(place).standing(1, now.logId()) : Optional.empty();
        if (standing.isPresent()) {
            progress.at(standing.get().position(), standing.get().head());
        } else {
            progress.waiting();
        }
    }
}
