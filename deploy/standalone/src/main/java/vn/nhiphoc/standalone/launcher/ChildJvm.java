package vn.nhiphoc.standalone.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.embedded.EmbeddedServer;
import vn.nhiphoc.embedded.ServerProcess;

/** A part that is a JVM of its own on this JVM's class path. It ends when its standard input closes. */
record ChildJvm(String name, String mainClass, String heap, Map<String, String> environment, Path logs)
        implements Part {
    @Override
    public EmbeddedServer start() {
        return process();
    }

    ServerProcess process() {
        return ServerProcess.start(name, command(), environment, logs.resolve(name + ".out"));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms48m",
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Duser.timezone=UTC",
                "-Dlogback.configurationFile=nhiphoc-logback.xml",
                "-Dnhiphoc.log=" + logs.resolve(name + ".log")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return command;
    }
}
