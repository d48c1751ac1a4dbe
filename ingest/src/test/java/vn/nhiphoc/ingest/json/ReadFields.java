package vn.nhiphoc.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import vn.nhiphoc.ingest.problem.Fault;

/** Reads one entry from text. */
public final class ReadFields {

    private ReadFields() {}

    public static <T> Reading<T> reading(String json, Function<Fields, T> reader) {
        try {
            return Fields.read(
                    Document.single(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T value(String json, Function<Fields, T> reader) {
        return ((Reading.Read<T>) reading(json, reader)).value();
    }

    public static <T> List<Fault> faults(String json, Function<Fields, T> reader) {
        return ((Reading.Unreadable<T>) reading(json, reader)).faults();
    }
}
