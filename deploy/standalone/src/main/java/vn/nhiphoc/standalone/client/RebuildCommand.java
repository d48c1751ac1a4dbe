package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.analytics.clickhouse.Life;
import vn.nhiphoc.analytics.clickhouse.Lives;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code rebuild}: has the metrics computed again from the log, beside the ones that are shown, and tells how far that is
 * until the views show the new ones. It only asks and watches: a second one joins the first, and ending it ends nothing.
 */
public final class RebuildCommand implements Command {
    private static final long BETWEEN_MILLIS = 200;

    private final PrintStream err;

    public RebuildCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String help() {
        return "computes the metrics again from the log, beside the old ones, and switches when it has caught up";
    }

    @Override
    public int run(Options options) throws InterruptedException {
        options.noArguments();
        Endpoints endpoints = Endpoints.of(options.data());
        Generations generations =
                new Generations(ClickHouseAddress.open("jdbc:ch:" + endpoints.clickhouse(), "nhiphoc"));
        AtomicBoolean watching = new AtomicBoolean(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (watching.get()) {
                err.println();
                err.println("Việc tính lại vẫn tiếp tục; chạy lại lệnh này để theo dõi"
                        + " · the rebuild goes on; run this command again to watch it");
            }
        }));
        try {
            return follow(generations, options.quiet() ? RebuildProgress.NONE : RebuildProgress.on(err));
        } finally {
            watching.set(false);
        }
    }

    private int follow(Generations generations, RebuildProgress progress) throws InterruptedException {
        int highestBefore;
        OptionalInt followed;
        try {
            Lives lives = generations.lives();
            highestBefore = lives.highest();
            followed = lives.building();
            if (followed.isPresent() && isServed(generations, followed.getAsInt())) {
                followed = OptionalInt.empty();
            }
            if (followed.isEmpty() && !lives.asked()) {
                String logId =
                        generations.served().map(Generations.Served::logId).orElse("");
                generations.note(new Life(0, Life.State.ASKED, logId, 0, "deploy/run rebuild"));
            }
        } catch (SQLException e) {
            throw new CommandFailure("ClickHouse does not take the wish: " + e.getMessage(), 1, e);
        }
        while (true) {
            try {
                Lives lives = generations.lives();
                if (followed.isEmpty()) {
                    followed = lives.highest() > highestBefore ? OptionalInt.of(lives.highest()) : followed;
                }
                if (followed.isPresent()) {
                    int generation = followed.getAsInt();
                    if (generations
                            .served()
                            .filter(now -> now.generation() == generation)
                            .isPresent()) {
                        progress.end("đã thay số liệu mới · the new figures are shown (generation " + generation + ")");
                        return 0;
                    }
                    if (lives.has(generation, Life.State.GIVEN_UP)) {
                        progress.end("");
                        throw new CommandFailure(
                                "đã bỏ dở việc tính lại, số liệu cũ vẫn hiển thị · the rebuild was given up, the old"
                                        + " figures are still shown: " + lives.reason(generation),
                                1,
                                null);
                    }
                    show(generations, generation, progress);
                } else {
                    progress.waiting();
                }
            } catch (SQLException e) {
                progress.waiting();
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    private static boolean isServed(Generations generations, int generation) throws SQLException {
        return generations
                .served()
                .filter(now -> now.generation() == generation)
                .isPresent();
    }

    private static void show(Generations generations, int generation, RebuildProgress progress) throws SQLException {
        String logId = generations.served().map(Generations.Served::logId).orElse("");
        var standing = generations.standing(generation, logId);
        if (standing.isPresent()) {
            progress.at(standing.get().position(), standing.get().head());
        } else {
            progress.waiting();
        }
    }
}
