package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Options;

/**
 * {@code keys create --role R [--scope UNIT] --label L}, {@code keys list}, {@code keys rotate ID}, {@code keys revoke
 * ID}. A new key is the only line on standard output, so that a script can take it; what it is stands on standard
 * error. None of them is tried a second time by itself: that could make two keys.
 */
public final class KeysCommand implements Command {

    private static final String KEYS = "/api/v1/keys";
    private static final String USAGE =
            "create --role unit|office|analyst|admin [--scope UNIT] --label TEXT | list | rotate ID | revoke ID";

    private final PrintStream out;
    private final PrintStream err;

    public KeysCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String help() {
        return USAGE;
    }

    @Override
    public Set<String> valued() {
        return Set.of("role", "scope", "label");
    }

    @Override
    public int run(Options options) {
        List<String> words = options.arguments();
        String act = String.join(" ", words);
        boolean ofOne = words.size() == 2 && words.get(1).matches("[A-Za-z0-9_-]{1,100}");
        Path data = options.data();
        if (act.equals("create")) {
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            valued().forEach(name -> options.value(name).ifPresent(value -> request.put(name, value)));
            made(ask(data, "POST", KEYS, request.toString()));
        } else if (act.equals("list")) {
            list(ask(data, "GET", KEYS, null));
        } else if (ofOne && words.get(0).equals("rotate")) {
            made(ask(data, "POST", KEYS + "/" + words.get(1) + "/rotate", null));
        } else if (ofOne && words.get(0).equals("revoke")) {
            revoked(ask(data, "DELETE", KEYS + "/" + words.get(1), null));
        } else {
            throw Problems.of("keys: không hiểu \"" + act + "\"", "cannot use \"" + act + "\"; right: keys " + USAGE);
        }
        return 0;
    }

    private static JsonNode ask(Path data, String method, String path, @Nullable String body) {
        return Api.of(data, Patience.NONE).send(method, path, body).okFor(method + " " + path);
    }

    private void made(JsonNode key) {
        out.println(key.path("key").asText());
        err.println(key.path("id").asText() + " " + described(key) + ": chỉ hiện một lần này · shown only this once");
    }

    private void list(JsonNode answer) {
        for (JsonNode key : answer.path("keys")) {
            String revoked = key.path("revokedAt").asText("");
            out.printf(
                    "%s\t%s\t%s%s%n",
                    key.path("id").asText(),
                    described(key),
                    key.path("createdAt").asText(),
                    revoked.isEmpty() || key.path("revokedAt").isNull() ? "" : "\tđã thu hồi · revoked " + revoked);
        }
    }

    private void revoked(JsonNode key) {
        err.println(key.path("id").asText() + " " + described(key) + ": đã thu hồi · revoked");
    }

    private static String described(JsonNode key) {
        String scope =
                key.path("scope").isNull() ? "" : "\t" + key.path("scope").asText();
        return key.path("role").asText() + scope + "\t" + key.path("label").asText();
    }
}
