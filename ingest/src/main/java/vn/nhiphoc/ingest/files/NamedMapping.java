package vn.nhiphoc.ingest.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Said;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * A mapping with its reference document.
 *
 * @param name of a shipped one, else its title
 */
public record NamedMapping(String name, Mapping mapping, Reference reference) {

    /** The mappings that ship with the product. */
    public static final List<String> SHIPPED =
            List.of("library-events", "summaries-by-unit-and-type", "summaries-by-unit", "summaries-by-activity");

    /** Reads a mapping as it is sent: the name of a shipped one, or JSON that holds its reference document. */
    public static NamedMapping read(String sent) throws UnusableFile {
        String given = sent.strip();
        String shipped = given.replaceAll("^\"|\"$", "");
        if (SHIPPED.contains(shipped)) {
            return named(shipped, document(shipped + ".json", NamedMapping::shipped));
        }
        if (!given.startsWith("{")) {
            throw unknown(given.length() > 100 ? given.substring(0, 100) + "…" : given);
        }
        return named("", given);
    }

    /** What is to be sent for a shipped mapping's name, or for a file with its reference document beside it. */
    public static String toSend(String nameOrPath) throws UnusableFile {
        if (SHIPPED.contains(nameOrPath)) {
            return nameOrPath;
        }
        Path mapping = Path.of(nameOrPath);
        String document = document(nameOrPath, file -> {
            Path path = file.equals(nameOrPath) ? mapping : mapping.resolveSibling(file);
            return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        });
        named(nameOrPath, document);
        return document;
    }

    private static NamedMapping named(String name, String document) throws UnusableFile {
        Mapping mapping = MappingJson.read(name, document.getBytes(StandardCharsets.UTF_8), Mapping.class);
        @Nullable JsonNode reference = mapping.reference();
        String title = mapping.title() == null ? "" : mapping.title();
        if (reference != null && !reference.isObject()) {
            throw new UnusableFile(new Said(
                    "\"reference\" phải là chính tài liệu khi gửi tới máy chủ",
                    "\"reference\" must be the document itself when it is sent to the server"));
        }
        return new NamedMapping(
                name.isEmpty() ? title : name,
                mapping,
                reference == null
                        ? Reference.NONE
                        : MappingJson.read(
                                name, reference.toString().getBytes(StandardCharsets.UTF_8), Reference.class));
    }

    /** The mapping's JSON, with its reference document in it. */
    private static String document(String file, Place place) throws UnusableFile {
        ObjectNode mapping = MappingJson.read(file, bytes(place, file), ObjectNode.class);
        @Nullable JsonNode reference = mapping.get("reference");
        if (reference != null && reference.isTextual()) {
            String name = reference.asText();
            mapping.set("reference", MappingJson.read(name, bytes(place, name), ObjectNode.class));
        }
        return mapping.toString();
    }

    private static byte[] bytes(Place place, String file) throws UnusableFile {
        try (InputStream in = place.open(file)) {
            if (in != null) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UnusableFile(new Said(
                    "Không đọc được \"" + file + "\": " + e.getMessage(),
                    "cannot read \"" + file + "\": " + e.getMessage()));
        }
        throw unknown(file);
    }

    private static UnusableFile unknown(String name) {
        String known = String.join(", ", SHIPPED);
        return new UnusableFile(new Said(
                "Không có bảng ánh xạ \"" + name + "\"; có sẵn: " + known + ", hoặc một tệp JSON",
                "no mapping \"" + name + "\"; shipped: " + known + ", or the path of a JSON file"));
    }

    private static @Nullable InputStream shipped(String file) {
        return NamedMapping.class.getResourceAsStream(file);
    }

    /** Where a mapping and the document beside it lie. */
    @FunctionalInterface
    private interface Place {
        @Nullable
        InputStream open(String file) throws IOException;
    }
}
