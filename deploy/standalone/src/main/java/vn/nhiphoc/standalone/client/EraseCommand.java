package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code erase [PERSON]}: from now on nobody can tell which lines were this person's. Without an argument the person is
 * read from standard input, one line, so that it stands in no shell's history.
 */
public final class EraseCommand implements Command {

    private static final String PATH = "/api/v1/erasures";

    private final InputStream in;
    private final PrintStream out;

    public EraseCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public String name() {
        return "erase";
    }

    @Override
    public String help() {
        return "[PERSON]: forgets who a person is (without PERSON: the line on standard input)";
    }

    @Override
    public int run(Options options) throws IOException {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("person", person(options.arguments()))
                .toString();
        String status = Api.of(options.data(), Patience.NONE)
                .send("POST", PATH, body)
                .okFor("erase")
                .path("status")
                .asText();
        if (status.equals("erased")) {
            out.println("đã xoá · erased");
            return 0;
        }
        out.println("không ai được biết dưới tên này · nobody is known by that");
        return 1;
    }

    private String person(List<String> arguments) throws IOException {
        if (arguments.size() > 1) {
            throw Problems.of("mỗi lần chỉ xoá một người", "one person at a time: erase PERSON");
        }
        String person = arguments.isEmpty()
                ? new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine()
                : arguments.get(0);
        if (person == null || person.isBlank()) {
            throw Problems.of(
                    "chưa cho biết người cần xoá", "no person was given: erase PERSON, or one line on standard input");
        }
        return person.strip();
    }
}
