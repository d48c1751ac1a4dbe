package vn.nhiphoc.standalone.demo.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files beside this class: UTF-8, tab-separated, the first line a header, an empty field for none. */
final class Resource {

    private Resource() {}

    static List<String[]> rows(String file) {
        return text(file).lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    static String text(String file) {
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
