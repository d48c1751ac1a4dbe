package vn.nhiphoc.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with its reference document: one that ships with the product (by its name), or a file's (by its path).
 *
 * @param name as the person who asked for it named it
 */
public record NamedMapping(String name, Mapping mapping, Reference reference) {

    /** The mappings that ship with the product. */
    public static final List<String> SHIPPED = List.of("library-events");

    /** Reads a mapping and the reference document that it names. */
    public static NamedMapping load(String nameOrPath) throws UnusableFile {
        Place place = SHIPPED.contains(nameOrPath) ? NamedMapping::shipped : beside(Path.of(nameOrPath));
        String file = SHIPPED.contains(nameOrPath) ? nameOrPath + ".json" : nameOrPath;
        Mapping mapping = MappingJson.read(file, bytes(place, file), Mapping.class);
        String reference = mapping.reference();
        return new NamedMapping(
                nameOrPath,
                mapping,
                reference == null
                        ? Reference.NONE
                        : MappingJson.read(reference, bytes(place, reference), Reference.class));
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
        String known = String.join(", ", SHIPPED);
        throw new UnusableFile(new Said(
                "Không có bảng ánh xạ \"" + file + "\"; có sẵn: " + known + ", hoặc đường dẫn tới một tệp JSON",
                "no mapping \"" + file + "\"; shipped: " + known + ", or the path of a JSON file"));
    }

    private static @Nullable InputStream shipped(String file) {
        return NamedMapping.class.getResourceAsStream(file);
    }

    private static Place beside(Path mapping) {
        return file -> {
            Path path = Path.of(file).equals(mapping) ? mapping : mapping.resolveSibling(file);
            return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        };
    }

    /** Where a mapping and the document beside it lie. */
    @FunctionalInterface
    private interface Place {
        @Nullable
        InputStream open(String file) throws IOException;
    }
}
