package vn.nhiphoc.standalone.demo.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the intake should answer to a call. */
public sealed interface Expected {

    /** What is wrong with the answer, if anything. */
    Optional<String> differenceTo(int status, JsonNode body);

    /** Whether the log grows by it. */
    default boolean records() {
        return false;
    }

    /** What the same call should get again. */
    default Expected again() {
        return this;
    }

    /** A success of a single call, with what it says of itself: {@code recorded} or {@code repeated}. */
    record Done(String status) implements Expected {

        @Override
        public boolean records() {
            return status.equals("recorded");
        }

        public static final Done RECORDED = new Done("recorded");
        public static final Done REPEATED = new Done("repeated");

        @Override
        public Optional<String> differenceTo(int found, JsonNode body) {
            boolean asExpected =
                    found / 100 == 2 && status.equals(body.path("status").asText());
            return asExpected
                    ? Optional.empty()
                    : Optional.of("expected 2xx " + status + ", found " + found + " " + body);
        }

        @Override
        public Expected again() {
            return REPEATED;
        }
    }

    /** A document of reference data was taken, with so many changes in all. */
    record Taken(int changes) implements Expected {
        @Override
        public Optional<String> differenceTo(int status, JsonNode body) {
            int found = body.path("added").asInt(-1) + body.path("changed").asInt(-1);
            return status / 100 == 2 && found == changes
                    ? Optional.empty()
                    : Optional.of("expected 2xx and " + changes + " changes, found " + status + " " + body);
        }

        @Override
        public Expected again() {
            return new Taken(0);
        }
    }

    /** A refusal of a single call; a null code is any code. */
    record Refused(int status, @Nullable String code) implements Expected {
        @Override
        public Optional<String> differenceTo(int found, JsonNode body) {
            boolean asExpected = found == status
                    && (code == null || code.equals(body.path("code").asText()));
            return asExpected
                    ? Optional.empty()
                    : Optional.of("expected " + status + " " + code + ", found " + found + " " + body);
        }
    }

    /** The answers to a batch's lines, in their order. */
    record Lines(List<LineAnswer> lines) implements Expected {

        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean records() {
            return lines.contains(LineAnswer.RECORDED);
        }

        @Override
        public Optional<String> differenceTo(int status, JsonNode body) {
            JsonNode results = body.path("results");
            if (status != 200 || results.size() != lines.size()) {
                return Optional.of("expected 200 and " + lines.size() + " results, found " + status + " " + body);
            }
            for (int i = 0; i < lines.size(); i++) {
                LineAnswer found = answer(results.get(i));
                if (!found.equals(lines.get(i))) {
                    return Optional.of("line " + (i + 1) + " expected " + lines.get(i) + ", found " + found + " "
                            + results.get(i));
                }
            }
            return counts(body);
        }

        private Optional<String> counts(JsonNode body) {
            for (String status : List.of("recorded", "repeated", "refused")) {
                long expected = lines.stream()
                        .filter(line -> line.status().equals(status))
                        .count();
                if (body.path(status).asLong(-1) != expected) {
                    return Optional.of("expected " + expected + " " + status + ", found " + body.path(status));
                }
            }
            return Optional.empty();
        }

        private static LineAnswer answer(JsonNode result) {
            JsonNode code = result.path("code");
            return new LineAnswer(result.path("status").asText(), code.isTextual() ? code.asText() : null);
        }

        @Override
        public Expected again() {
            return new Lines(lines.stream().map(LineAnswer::again).toList());
        }
    }
}
