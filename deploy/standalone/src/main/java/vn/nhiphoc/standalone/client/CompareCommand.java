package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code compare CAMPAIGN BASELINE [--view V] [--align A] [--by unit,type,day] [--unit U] [--measure M] [--until now|end]
 * [--format table|csv|json|xlsx] [--out FILE]}: a year-over-year comparison, as a table that a person can read or as a
 * file for tools.
 */
public final class CompareCommand implements Command {

    private static final String USAGE = "CAMPAIGN BASELINE [--view restated|as_reported|grouped|unchanged|matched]"
            + " [--align date|weekday] [--by unit,type,day] [--unit U] [--measure M] [--until now|end]"
            + " [--format table|csv|json|xlsx] [--out FILE]";
    private static final List<String> FORMATS = List.of("table", "csv", "json", "xlsx");
    private static final Set<String> PASSED_ON = Set.of("view", "align", "by", "until", "measure");

    private final PrintStream out;

    public CompareCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String help() {
        return "CAMPAIGN BASELINE [--view V] [--align A] [--by …] [--format table|csv|json|xlsx]: year over year";
    }

    @Override
    public Set<String> valued() {
        return Set.of("view", "align", "by", "until", "measure", "unit", "format", "out");
    }

    @Override
    public int run(Options options) throws IOException {
        if (options.arguments().size() != 2) {
            throw Problems.of("Cần hai kỳ", "two campaigns are needed; right: compare " + USAGE);
        }
        String format = options.value("format").orElse("table");
        if (!FORMATS.contains(format)) {
            throw Problems.of(
                    "Không có định dạng " + format,
                    "no format \"" + format + "\"; right: " + String.join(", ", FORMATS));
        }
        if (format.equals("xlsx") && options.value("out").isEmpty()) {
            throw Problems.of("Cần --out TỆP cho xlsx", "--format xlsx needs --out FILE");
        }
        Api api = Api.of(options.data(), Patience.OF_AN_IMPORT);
        if (options.value("out").isPresent()) {
            Path file = Path.of(options.value("out").get());
            try (OutputStream to = Files.newOutputStream(file)) {
                write(api, options, format, to);
            } catch (IOException e) {
                throw Problems.of("Không ghi được " + file, "cannot write " + file + ": " + e.getMessage());
            }
        } else {
            write(api, options, format, out);
            out.flush();
        }
        return 0;
    }

    private static void write(Api api, Options options, String format, OutputStream to) throws IOException {
        if (format.equals("csv") || format.equals("json")) {
            to.write(api.text(path(options, "format", format)).getBytes(StandardCharsets.UTF_8));
            return;
        }
        JsonNode whole = get(api, options, options.value("by").isEmpty());
        ComparedLines lines = ComparedLines.of(whole, api);
        if (options.value("by").isEmpty()) {
            lines = lines.and(get(api, options, false, "by", "type"));
        }
        if (format.equals("xlsx")) {
            ComparedSheet.write(lines, to);
        } else {
            ComparedTable.print(lines, new PrintStream(to, true, StandardCharsets.UTF_8));
        }
    }

    private static JsonNode get(Api api, Options options, boolean first, String... more) {
        String path = path(options, more);
        return api.send("GET", path, null).okFor(first ? "compare" : "compare, by type");
    }

    private static String path(Options options, String... more) {
        StringBuilder path = new StringBuilder("/api/v1/comparisons?campaign=")
                .append(encoded(options.arguments().get(0)))
                .append("&baseline=")
                .append(encoded(options.arguments().get(1)));
        for (String name : PASSED_ON) {
            options.value(name)
                    .ifPresent(
                            value -> path.append('&').append(name).append('=').append(encoded(value)));
        }
        options.value("unit").ifPresent(unit -> path.append("&subtree=").append(encoded(unit)));
        for (int i = 0; i < more.length; i += 2) {
            path.append('&').append(more[i]).append('=').append(more[i + 1]);
        }
        return path.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
