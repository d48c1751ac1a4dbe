package vn.nhiphoc.standalone.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.embedded.EmbeddedServer;
import vn.nhiphoc.embedded.FreePort;
import vn.nhiphoc.embedded.clickhouse.EmbeddedClickHouse;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;

/**
 * The four parts of one run, with the ports chosen beforehand so that all can start at the same time. Each
 * waits by itself for those that it needs.
 */
record Plan(DataDirectory data, Secrets secrets, int http, int postgres, int clickhouse, int flink, int metrics) {
    private static final String LOOPBACK = "http://127.0.0.1:";

    static Plan of(DataDirectory data, int port) {
        if (port != 0 && !FreePort.isFree(port)) {
            throw new CommandFailure("port " + port + " of 127.0.0.1 is in use: stop what listens there, or choose"
                    + " another with --port N (0 picks a free one)");
        }
        Secrets secrets = Secrets.of(data.resolve("postgres"));
        List<Integer> free = FreePort.several(5);
        return new Plan(
                data, secrets, port == 0 ? free.get(0) : port, free.get(1), free.get(2), free.get(3), free.get(4));
    }

    Endpoints endpoints() {
        return new Endpoints(
                LOOPBACK + http,
                LOOPBACK + clickhouse,
                "postgresql://postgres:" + secrets.owner() + "@127.0.0.1:" + postgres + "/nhiphoc",
                LOOPBACK + flink,
                LOOPBACK + metrics + "/metrics");
    }

    Part postgresPart() {
        return new Stored(
                "postgres", () -> EmbeddedPostgres.start(data.resolve("postgres"), postgres, data.log("postgres")));
    }

    Part clickHousePart() {
        return new Stored(
                "clickhouse",
                () -> EmbeddedClickHouse.start(data.resolve("clickhouse"), clickhouse, data.log("clickhouse")));
    }

    ChildJvm serverPart() {
        return new ChildJvm(
                "server",
                "vn.nhiphoc.standalone.server.Server",
                JvmMemory.SERVER,
                Map.of(
                        "NHIPHOC_DATA", data.root().toString(),
                        "NHIPHOC_HTTP_ADDRESS", "127.0.0.1",
                        "NHIPHOC_HTTP_PORT", Integer.toString(http),
                        "NHIPHOC_POSTGRES_URL", log(),
                        "NHIPHOC_POSTGRES_USER", "nhiphoc_intake",
                        "NHIPHOC_POSTGRES_PASSWORD", secrets.intake(),
                        "NHIPHOC_POSTGRES_OWNER_PASSWORD", secrets.owner(),
                        "NHIPHOC_POSTGRES_READER_PASSWORD", secrets.reader(),
                        "NHIPHOC_CLICKHOUSE_URL", "jdbc:ch:" + LOOPBACK + clickhouse),
                logs());
    }

    ChildJvm flinkPart() {
        return new ChildJvm(
                "flink",
                "vn.nhiphoc.standalone.flink.FlinkProcess",
                JvmMemory.ofState(),
                Map.of(
                        "NHIPHOC_DATA", data.root().toString(),
                        "NHIPHOC_POSTGRES_URL", log(),
                        "NHIPHOC_POSTGRES_USER", "nhiphoc_reader",
                        "NHIPHOC_POSTGRES_PASSWORD", secrets.reader(),
                        "NHIPHOC_CLICKHOUSE_URL", "jdbc:ch:" + LOOPBACK + clickhouse,
                        "NHIPHOC_FLINK_PORT", Integer.toString(flink),
                        "NHIPHOC_FLINK_METRICS_PORT", Integer.toString(metrics)),
                logs());
    }

    private String log() {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/nhiphoc";
    }

    private Path logs() {
        return data.resolve("logs");
    }

    private record Stored(String name, Starter starter) implements Part {
        @Override
        public EmbeddedServer start() {
            return starter.start();
        }
    }

    @FunctionalInterface
    private interface Starter {
        EmbeddedServer start();
    }
}
