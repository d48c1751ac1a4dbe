package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.reference.Cities;

/**
 * {@code catalogue}: records the units of Hanoi and Hai Phong before and since 1 July 2025, their lineage and the codes
 * of the week, as far as the running system does not know them. What it knows stays as the office has it.
 */
public final class CatalogueCommand implements Command {

    private static final String PATH = "/api/v1/catalogue";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final PrintStream out;

    public CatalogueCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String help() {
        return "records the units of Hanoi and Hai Phong and their lineage, where they are missing";
    }

    @Override
    public int run(Options options) {
        if (!options.arguments().isEmpty()) {
            throw Problems.of("catalogue không nhận đối số", "catalogue takes no arguments");
        }
        Api api = Api.of(options.data(), Patience.NONE);
        JsonNode known = api.send("GET", PATH, null).okFor("GET " + PATH);
        ObjectNode shipped = JSON.valueToTree(Cities.catalogue());
        ObjectNode missing = Missing.of(shipped, known);
        int added = missing.isEmpty()
                ? 0
                : api.send("PUT", PATH, missing.toString())
                        .okFor("PUT " + PATH)
                        .path("added")
                        .asInt();
        int there = count(shipped) - added;
        out.printf("đã thêm %,d mục, %,d mục đã có · added %,d entries, %,d were there%n", added, there, added, there);
        return 0;
    }

    private static int count(ObjectNode document) {
        int entries = 0;
        for (JsonNode list : document) {
            entries += list.size();
        }
        return entries;
    }
}
