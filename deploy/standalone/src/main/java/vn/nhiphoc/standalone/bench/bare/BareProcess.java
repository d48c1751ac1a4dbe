package vn.nhiphoc.standalone.bench.bare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.launcher.JvmMemory;

/** Runs a bare program in a JVM with the same flags as the product's. */
public final class BareProcess {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BareProcess() {}

    /**
     * Runs it to its end.
     *
     * @param before what stands before the command, such as {@code taskset}
     * @param memory of the part of the product that it stands beside
     * @return its figures
     */
    public static Map<String, Double> run(
            String program, List<String> before, JvmMemory memory, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory.options());
        command.addAll(List.of(
                "-XX:ReservedCodeCacheSize=64m",
                "-Djava.net.preferIPv4Stack=true",
                "-Duser.timezone=UTC",
                "-Dlogback.configurationFile=nhiphoc-quiet.xml",
                "-cp",
                System.getProperty("java.class.path"),
                BareProgram.class.getName(),
                program));
        settings.forEach((key, value) -> command.add(key + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int status = process.waitFor();
            if (status != 0 || output.isEmpty()) {
                throw new CommandFailure("the bare program " + program + " ended with status " + status);
            }
            return JSON.readValue(output.substring(output.lastIndexOf('\n') + 1), new TypeReference<>() {});
        } finally {
            process.destroyForcibly();
        }
    }
}
