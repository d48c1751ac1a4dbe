package vn.nhiphoc.aggregates.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The approved files: {@code NAME.REVISION.json} shows the stored form of that event, once with every field and once
 * with as few as it can have; {@code SHA256SUMS} is their list. A file is never edited once its revision has been
 * released: the log holds such events for ever.
 */
final class ApprovedForms {

    private static final Path DIRECTORY = Path.of("src/test/resources/approved");
    private static final String LIST = "SHA256SUMS";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ApprovedForms() {}

    /** The names of the files, without their ending. */
    static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> !file.equals(LIST))
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        }
    }

    static String read(String form) {
        try {
            return Files.readString(DIRECTORY.resolve(form + ".json"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no approved form " + form, e);
        }
    }

    /** One of a file's two examples, as it would stand in the log. */
    static String example(String form, String which) throws JsonProcessingException {
        JsonNode example = JSON.readTree(read(form)).get(which);
        return JSON.writeValueAsString(example);
    }

    /** What the file of these two stored forms holds. */
    static String file(String full, String sparsest) throws JsonProcessingException {
        ObjectNode both = JSON.createObjectNode();
        both.set("full", JSON.readTree(full));
        both.set("sparsest", JSON.readTree(sparsest));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer(printer).writeValueAsString(both) + "\n";
    }

    /** What the list says of each file. */
    static Map<String, String> listed() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(DIRECTORY.resolve(LIST))) {
            hashes.put(line.substring(66).replaceFirst("\\.json$", ""), line.substring(0, 64));
        }
        return hashes;
    }

    static String hash(String form) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(read(form).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
