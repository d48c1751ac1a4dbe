package vn.nhiphoc.standalone.bench.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** A program that is measured beside the product; it prints its figures as one line of JSON. */
@FunctionalInterface
interface BareProgram {
    /** Measures; names of figures and what they were. */
    Map<String, Double> run(Settings settings) throws Exception;

    /** Runs the program that is named first with the settings {@code key=value} that follow. */
    static void main(String[] args) throws Exception {
        Map<String, String> settings = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            settings.put(args[i].substring(0, equals), args[i].substring(equals + 1));
        }
        Map<String, Double> figures = named(args[0]).run(new Settings(settings));
        System.out.println(new ObjectMapper().writeValueAsString(figures));
        System.out.flush();
        // Pools and clusters leave threads behind, and nothing is left to be done.
        System.exit(0);
    }

    private static BareProgram named(String name) {
        return switch (name) {
            case "append" -> new AxonAppend();
            case "fill" -> new Fill();
            case "read" -> new Reading();
            case "round" -> new Round();
            case "single-lines" -> new SingleLines();
            case "job" -> new JobProgram();
            default -> throw new IllegalArgumentException("no program is called " + name);
        };
    }
}
