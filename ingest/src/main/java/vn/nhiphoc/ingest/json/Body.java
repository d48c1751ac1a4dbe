package vn.nhiphoc.ingest.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * The JSON body of one request; a controller takes it as an argument and reads it once. Everything that is wrong with
 * it is a {@link ProblemException}. Used by the request's thread only.
 */
public final class Body {

    private final HttpServletRequest request;

    Body(HttpServletRequest request) {
        this.request = request;
    }

    /** Reads an object. */
    public <T> T read(Function<Fields, T> reader) {
        return readIfAny(reader).orElseThrow(Body::empty);
    }

    /** Reads an object, if a body was sent at all. */
    public <T> Optional<T> readIfAny(Function<Fields, T> reader) {
        if (request.getContentType() == null && request.getContentLengthLong() <= 0 && !chunked()) {
            return Optional.empty();
        }
        requireJson();
        @Nullable Entry entry = single();
        if (entry == null) {
            return Optional.empty();
        }
        Reading<T> reading = Fields.read(entry, reader);
        if (reading instanceof Reading.Read<T> read) {
            return Optional.of(read.value());
        }
        List<Fault> faults = ((Reading.Unreadable<T>) reading).faults();
        throw new ProblemException(Problem.invalid(faults));
    }

    /** Reads an object of lists, entry by entry; the names of the lists that were there. */
    public Set<String> lists(Map<String, Consumer<Entry>> lists) {
        requireJson();
        try {
            return Document.lists(request.getInputStream(), lists);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a body", e);
        }
    }

    private @Nullable Entry single() {
        try {
            return Document.single(request.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("reading a body", e);
        }
    }

    private boolean chunked() {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void requireJson() {
        @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (!isUtf8Json(request.getContentType()) || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            throw new ProblemException(Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "Send Content-Type: application/json in UTF-8, without a Content-Encoding."));
        }
    }

    private static boolean isUtf8Json(@Nullable String contentType) {
        try {
            MediaType type = contentType == null ? MediaType.ALL : MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static ProblemException empty() {
        return new ProblemException(
                Problem.unreadable(new Fault(1, 1, null, "malformed_json", "the body is empty; send a JSON object")));
    }
}
