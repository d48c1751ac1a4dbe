package vn.nhiphoc.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The description of the HTTP interface: the intake's, with the parts that other modules bring. */
public final class OpenApi {
    private static final String OTHERS = "classpath*:vn/nhiphoc/openapi/*.json";
    private static final JsonMapper JSON = new JsonMapper();

    private OpenApi() {}

    /** All of it, as the class path has it. */
    public static JsonNode description() {
        try {
            ObjectNode all = read(new ClassPathResource("vn/nhiphoc/ingest/openapi.json"));
            for (Resource other : new PathMatchingResourcePatternResolver().getResources(OTHERS)) {
                JSON.readerForUpdating(all).readValue(read(other));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("the description of the interface cannot be read", e);
        }
    }

    private static ObjectNode read(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return (ObjectNode) JSON.readTree(in);
        }
    }
}
