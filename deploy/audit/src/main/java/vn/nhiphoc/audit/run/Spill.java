package vn.nhiphoc.audit.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Things spread over files by their hash, so that one part at a time fits in memory. One thread. */
final class Spill<T> implements AutoCloseable {
    private static final int BUFFER = 1 << 14;

    /** How one thing is written and read again. */
    interface Form<T> {
        void write(T thing, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;
    }

    private final Form<T> form;
    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> parts = new ArrayList<>();

    Spill(Path directory, String name, int parts, Form<T> form) throws IOException {
        this.form = form;
        for (int i = 0; i < parts; i++) {
            Path file = directory.resolve(name + "-" + i);
            files.add(file);
            this.parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
        }
    }

    /** Things with the same key come into the same part. */
    void add(int hash, T thing) {
        try {
            form.write(thing, parts.get(part(hash, parts.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int part(int hash, int parts) {
        return Math.floorMod(hash * 0x9E3779B9, parts);
    }

    /** Hands over all of one part, and forgets it. */
    void drain(int part, Consumer<T> reader) throws IOException {
        parts.get(part).close();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(files.get(part)), BUFFER))) {
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    break;
                }
                in.reset();
                reader.accept(form.read(in));
            }
        } catch (EOFException e) {
            throw new IOException(files.get(part) + " was cut short", e);
        }
        Files.delete(files.get(part));
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream part : parts) {
            part.close();
        }
    }
}
