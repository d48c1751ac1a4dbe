package vn.nhiphoc.ingest.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.json.Entry;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Reading;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * The lines of one batch. Each is read on its own; those that can be read and are allowed go to the log together, the
 * others are refused where they stand. Used by the request's thread only.
 */
final class Batch<T> {

    static final int MOST_LINES = 5_000;

    private final String keyField;
    private final List<@Nullable T> lines = new ArrayList<>();
    private final List<BatchAnswer.@Nullable Result> results = new ArrayList<>();

    private Batch(String keyField) {
        this.keyField = keyField;
    }

    /**
     * Reads the whole body; nothing is recorded before its end was seen.
     *
     * @param keyField the field that names a line in its answer
     */
    static <T> Batch<T> read(Body body, String keyField, Function<Fields, T> reader) {
        Batch<T> batch = new Batch<>(keyField);
        Consumer<Entry> lines = entry -> batch.add(entry, reader);
        Map<String, Consumer<Entry>> lists = new LinkedHashMap<>();
        lists.put("lines", lines);
        if (!body.lists(lists).contains("lines")) {
            throw new ProblemException(Problem.invalid(
                    List.of(Fault.of("missing_field", "lines", "\"lines\" is required, a list of at most 5,000"))));
        }
        return batch;
    }

    /** Lines that were read already; those that could not be are answered without their keys. */
    static <T> Batch<T> of(List<Reading<T>> lines) {
        Batch<T> batch = new Batch<>("");
        lines.forEach(line -> batch.add(line, () -> null));
        return batch;
    }

    /** The lines that can be read. */
    List<T> readable() {
        List<T> readable = new ArrayList<>();
        for (T line : lines) {
            if (line != null) {
                readable.add(line);
            }
        }
        return readable;
    }

    /**
     * Answers the batch.
     *
     * @param key a line's key
     * @param check why a line may not be recorded, if so
     * @param record records the rest, one answer a line in their order
     */
    BatchAnswer answer(
            Function<T, String> key, Function<T, Optional<Fault>> check, Function<List<T>, List<Answer>> record) {
        List<T> allowed = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            T line = lines.get(i);
            if (line == null) {
                continue;
            }
            Optional<Fault> fault = check.apply(line);
            if (fault.isPresent()) {
                results.set(i, BatchAnswer.Result.refused(key.apply(line), fault.get()));
            } else {
                allowed.add(line);
                places.add(i);
            }
        }
        List<Answer> answers = allowed.isEmpty() ? List.of() : record.apply(allowed);
        for (int i = 0; i < answers.size(); i++) {
            results.set(places.get(i), BatchAnswer.Result.of(key.apply(allowed.get(i)), answers.get(i)));
        }
        return BatchAnswer.of(Arrays.asList(results.toArray(BatchAnswer.Result[]::new)));
    }

    private void add(Entry entry, Function<Fields, T> reader) {
        add(Fields.read(entry, reader), () -> entry.find(keyField, Ids.KEY));
    }

    private void add(Reading<T> reading, Supplier<@Nullable String> key) {
        if (lines.size() == MOST_LINES) {
            throw new ProblemException(Problem.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "too_many_lines",
                    "A batch has at most 5,000 lines; nothing of this one was recorded. Send it in parts."));
        }
        if (reading instanceof Reading.Read<T> read) {
            lines.add(read.value());
            results.add(null);
        } else {
            lines.add(null);
            Fault first = ((Reading.Unreadable<T>) reading).faults().get(0);
            results.add(BatchAnswer.Result.refused(key.get(), first));
        }
    }
}
