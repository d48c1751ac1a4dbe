package vn.nhiphoc.dashboards.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.nhiphoc.dashboards.clickhouse.Exports;
import vn.nhiphoc.dashboards.clickhouse.Format;
import vn.nhiphoc.dashboards.clickhouse.Select;

/** Writes rows as an answer, with what they are; an answer that the caller has already is not written again. */
final class Answer {
    private static final JsonMapper JSON = new JsonMapper();

    private final Exports exports;

    Answer(Exports exports) {
        this.exports = exports;
    }

    /**
     * Writes it.
     *
     * @param about what stands before the rows in JSON, in that order; for the other formats a header carries the position
     */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String etag,
            Format format,
            Map<String, Object> about,
            Select select)
            throws IOException {
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Log-Position", String.valueOf(about.get("position")));
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (format == Format.SQL) {
            response.setContentType(format.mediaType());
            response.getOutputStream().write(select.text().getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (InputStream rows = exports.open(select, format)) {
            response.setContentType(format.mediaType());
            OutputStream out = response.getOutputStream();
            if (format == Format.JSON) {
                out.write(head(about));
                rows.transferTo(out);
                out.write('}');
            } else {
                rows.transferTo(out);
            }
        }
    }

    private static byte[] head(Map<String, Object> about) throws JsonProcessingException {
        String text = JSON.writeValueAsString(about);
        return (text.substring(0, text.length() - 1) + ",\"rows\":").getBytes(StandardCharsets.UTF_8);
    }
}
