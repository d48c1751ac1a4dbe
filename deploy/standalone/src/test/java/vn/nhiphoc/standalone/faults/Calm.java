package vn.nhiphoc.standalone.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.nhiphoc.embedded.testing.TestPostgres;
import vn.nhiphoc.standalone.demo.simulation.Simulation;
import vn.nhiphoc.standalone.launcher.ServerNode;

/** A server that nothing happens to. */
final class Calm {
    private Calm() {}

    /** The log that a week leaves on it. */
    static List<Log.Stored> log(Simulation week, Path directory) {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        try (ServerNode node = ServerNode.start("calm", directory, database.jdbcUrl(), database.password())
                        .await();
                Clients clients = new Clients(node.port(), node.key(), Duration.ofMinutes(1), 0)) {
            clients.send(EarlierYear.beside(week));
            return new Log(database.jdbcUrl(), database.password()).events();
        } catch (Exception e) {
            throw new IllegalStateException("the week without faults", e);
        }
    }
}
