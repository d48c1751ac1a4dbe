package vn.nhiphoc.standalone.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import vn.nhiphoc.standalone.ParentWatch;

/**
 * {@code up} on ports that a test chose: of HTTP, PostgreSQL, ClickHouse, Flink and its figures; then those by which the
 * server reaches PostgreSQL and Flink reaches ClickHouse.
 */
public final class PlannedUp {
    private PlannedUp() {}

    public static void main(String[] args) throws InterruptedException {
        ParentWatch.start();
        List<Integer> ports = Stream.of(args).skip(1).map(Integer::parseInt).toList();
        DataDirectory data = DataDirectory.hold(Path.of(args[0]), "up");
        Plan plan = new Plan(
                data,
                Secrets.of(data.resolve("postgres")),
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4));
        Plan wired =
                new Plan(data, plan.secrets(), plan.http(), ports.get(5), ports.get(6), plan.flink(), plan.metrics());
        Plan flinks = new Plan(
                data, plan.secrets(), plan.http(), plan.postgres(), ports.get(6), plan.flink(), plan.metrics());
        Standalone standalone = new Standalone(data, plan, wired.serverPart(), flinks.flinkPart(), System.err::println);
        System.exit(Serving.during(standalone, () -> {
            System.out.println("ready " + standalone.start().http());
            new CountDownLatch(1).await();
            return 0;
        }));
    }
}
