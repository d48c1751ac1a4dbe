package vn.nhiphoc.dashboards.grafana.running;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which metrics a running system exposes to Prometheus, and with which labels. */
public final class Exposition {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+.*");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    private final Map<String, Set<String>> labels = new HashMap<>();

    /** Adds what an endpoint answered, in Prometheus' text format. */
    public void add(String text) {
        for (String line : text.split("\n", -1)) {
            Matcher sample = SAMPLE.matcher(line);
            if (!line.startsWith("#") && sample.matches()) {
                Set<String> those = labels.computeIfAbsent(sample.group(1), name -> new HashSet<>());
                Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
                while (label.find()) {
                    those.add(label.group(1));
                }
            }
        }
    }

    boolean has(String metric) {
        return labels.containsKey(metric);
    }

    boolean has(String metric, String label) {
        return labels.getOrDefault(metric, Set.of()).contains(label);
    }
}
