package vn.nhiphoc.embedded.postgres;

import java.util.ArrayList;
import java.util.List;

/** The command line of the server, in a shell that stops it when the parent's pipe closes. */
final class ServerCommand {
    /**
     * Two watch: the shell waits for the server and passes its status on, a second one waits for the pipe to
     * close and then asks for a fast shutdown. Either may be killed; the other still ends the server.
     */
    private static final String WATCH = """
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            (read -r _ <&3; kill -INT $server) & watch=$!
            exec 3<&-
            wait $server; status=$?
            kill $watch 2>/dev/null
            exit $status
            """;

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_prepared_transactions=0",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=64",
            "shared_buffers=48MB",
            "max_wal_size=512MB",
            "max_wal_senders=0",
            "max_logical_replication_workers=0",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "logging_collector=off");

    private ServerCommand() {}

    static List<String> of(Cluster cluster, int port) {
        List<String> server = new ArrayList<>();
        server.add(cluster.binaries().resolve("bin/postgres").toString());
        server.addAll(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> server.addAll(List.of("-c", setting)));
        List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "postgres-watch"));
        watched.addAll(cluster.account().command(server));
        return watched;
    }
}
