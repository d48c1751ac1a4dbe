package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code keys create --role R [--scope UNIT] --label L}, {@code keys list}, {@code keys rotate ID}, {@code keys revoke
 * ID}. A new key is the only line on standard output, so that a script can take it; what it is stands on standard
 * error.
 */
public final class KeysCommand {

    private static final String KEYS = "/api/v1/keys";
    private static final String USAGE =
            "keys create --role unit|office|analyst|admin [--scope UNIT] --label TEXT | list | rotate ID | revoke ID";

    private final Path data;
    private final PrintStream out;
    private final PrintStream err;

    /** @param data the data directory of the running system */
    public KeysCommand(Path data, PrintStream out, PrintStream err) {
        this.data = data;
        this.out = out;
        this.err = err;
    }

    /** Runs it; answers the exit status: 0, or 2 when it could not be done. */
    public int run(List<String> args) {
        try {
            String act = args.isEmpty() ? "" : args.get(0);
            List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
            switch (act) {
                case "create" -> create(options(rest));
                case "list" -> list(rest);
                case "rotate" -> made(ask("POST", KEYS + "/" + id(rest) + "/rotate", null));
                case "revoke" -> revoke(id(rest));
                default -> throw usage(act);
            }
            return 0;
        } catch (ClientProblem e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private void create(Map<String, String> options) throws ClientProblem {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        options.forEach(request::put);
        made(ask("POST", KEYS, request.toString()));
    }

    private void made(JsonNode key) {
        out.println(key.path("key").asText());
        err.println(key.path("id").asText() + " " + described(key) + ": chỉ hiện một lần này · shown only this once");
    }

    private void list(List<String> rest) throws ClientProblem {
        if (!rest.isEmpty()) {
            throw usage(rest.get(0));
        }
        for (JsonNode key : ask("GET", KEYS, null).path("keys")) {
            String revoked = key.path("revokedAt").asText("");
            out.printf(
                    "%s\t%s\t%s%s%n",
                    key.path("id").asText(),
                    described(key),
                    key.path("createdAt").asText(),
                    revoked.isEmpty() || key.path("revokedAt").isNull() ? "" : "\tđã thu hồi · revoked " + revoked);
        }
    }

    private void revoke(String id) throws ClientProblem {
        JsonNode key = ask("DELETE", KEYS + "/" + id, null);
        err.println(key.path("id").asText() + " " + described(key) + ": đã thu hồi · revoked");
    }

    private JsonNode ask(String method, String path, @Nullable String body) throws ClientProblem {
        Api api = new Api(data, Patience.NONE);
        api.requireRunning();
        return api.send(method, path, body).okFor(method + " " + KEYS);
    }

    private static String described(JsonNode key) {
        String scope =
                key.path("scope").isNull() ? "" : "\t" + key.path("scope").asText();
        return key.path("role").asText() + scope + "\t" + key.path("label").asText();
    }

    private static Map<String, String> options(List<String> args) throws ClientProblem {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String name = args.get(i).startsWith("--") ? args.get(i).substring(2) : "";
            if (!List.of("role", "scope", "label").contains(name) || i + 1 == args.size()) {
                throw usage(args.get(i));
            }
            options.put(name, args.get(i + 1));
        }
        return options;
    }

    private static String id(List<String> rest) throws ClientProblem {
        if (rest.size() != 1 || !rest.get(0).matches("[A-Za-z0-9_-]{1,100}")) {
            throw usage(String.join(" ", rest));
        }
        return rest.get(0);
    }

    private static ClientProblem usage(String given) {
        return new ClientProblem("keys: không hiểu \"" + given + "\"", "cannot use \"" + given + "\"; right: " + USAGE);
    }
}
