package vn.nhiphoc.ingest.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.nhiphoc.ingest.IntakeServer;

/** Another intake on the same log, in a process of its own that can be killed. */
final class SecondIntake {

    private SecondIntake() {}

    /** Arguments: a directory, the log's address, the intake's password. Writes its port into the file {@code port}. */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        SpringApplication application = IntakeServer.application(Map.of(
                "nhiphoc.data",
                directory.toString(),
                "nhiphoc.postgres.url",
                args[1],
                "nhiphoc.postgres.password",
                args[2],
                "nhiphoc.http.port",
                "0",
                "logging.level.root",
                "WARN"));
        var context = (ServletWebServerApplicationContext) application.run();
        Path written = Files.writeString(
                directory.resolve("port.tmp"),
                Integer.toString(context.getWebServer().getPort()));
        Files.move(written, directory.resolve("port"));
    }
}
