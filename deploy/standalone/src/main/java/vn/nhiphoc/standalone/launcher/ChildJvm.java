package vn.nhiphoc.standalone.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.embedded.EmbeddedServer;
import vn.nhiphoc.embedded.ServerProcess;

/**
 * A part that is a JVM of its own on this JVM's class path. It ends when its standard input closes. Where the build has
 * left an archive of its loaded classes ({@code PART.jsa} in the folder {@value #ARCHIVES}), it starts from that in half
 * the time.
 */
record ChildJvm(String name, String mainClass, JvmMemory memory, Map<String, String> environment, Path logs)
        implements Part {
    private static final String ARCHIVES = "nhiphoc.archives";
    private static final String CLASS_LISTS = "nhiphoc.classLists";

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
        command.addAll(memory.options());
        command.addAll(List.of(
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Duser.timezone=UTC",
                "-Dlogback.configurationFile=nhiphoc-logback.xml",
                "-Dnhiphoc.log=" + logs.resolve(name + ".log")));
        command.addAll(sharedClasses());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return command;
    }

    /** The archive to start from, or, in the build's own run, the list to make it of. */
    private List<String> sharedClasses() {
        String lists = System.getProperty(CLASS_LISTS);
        if (lists != null) {
            return List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + Path.of(lists, name + ".classes"));
        }
        Path archive = Path.of(System.getProperty(ARCHIVES, "."), name + ".jsa");
        return Files.exists(archive) ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive) : List.of();
    }
}
