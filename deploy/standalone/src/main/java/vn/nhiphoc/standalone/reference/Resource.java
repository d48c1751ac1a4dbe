package vn.nhiphoc.standalone.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The product's reference files: UTF-8, tab-separated, the first line a header, an empty field for none. */
public final class Resource {

    private Resource() {}

    /** The rows of a table. */
    public static List<String[]> rows(String file) {
        return text(file).lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    /** A file as it is. */
    public static String text(String file) {
        try (InputStream in = Resource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the product's file " + file, e);
        }
    }
}
