package vn.nhiphoc.ingest.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * The parts of a multipart body, in any order, each handed on as it arrives.
 *
 * @param fileName as the sender calls it
 * @param bytes of the file
 */
record Upload(
        String fileName,
        long bytes,
        String mapping,
        @Nullable String campaign) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MAPPING = 4 << 20;
    private static final int LONGEST_CAMPAIGN = 1_000;

    static Upload read(HttpServletRequest request, Sink file) throws SQLException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/form-data")) {
            throw new ProblemException(Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "Send multipart/form-data with the parts file and mapping."));
        }
        long bytes = -1;
        String fileName = "";
        @Nullable String mapping = null;
        @Nullable String campaign = null;
        try {
            FileUpload form = new FileUpload();
            form.setHeaderEncoding("UTF-8");
            FileItemIterator items = form.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                try (InputStream in = item.openStream()) {
                    switch (String.valueOf(item.getFieldName())) {
                        case "file" -> {
                            once("file", bytes >= 0);
                            fileName = shortened(item.getName());
                            bytes = file.keep(in);
                        }
                        case "mapping" -> {
                            once("mapping", mapping != null);
                            mapping = text("mapping", in, LONGEST_MAPPING);
                        }
                        case "campaign" -> {
                            once("campaign", campaign != null);
                            campaign = text("campaign", in, LONGEST_CAMPAIGN).strip();
                        }
                        default -> throw unknown(String.valueOf(item.getFieldName()));
                    }
                }
            }
        } catch (FileUploadException e) {
            throw new ProblemException(Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "malformed_multipart",
                    "The multipart body cannot be read: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading an upload", e);
        }
        if (bytes < 0 || mapping == null) {
            throw invalid("missing_field", bytes < 0 ? "file" : "mapping", "the part is required");
        }
        if (bytes == 0) {
            throw invalid("blank", "file", "the file is empty");
        }
        return new Upload(fileName, bytes, mapping, campaign == null || campaign.isEmpty() ? null : campaign);
    }

    private static String shortened(@Nullable String name) {
        String clean = name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    private static String text(String name, InputStream in, int longest) throws IOException {
        byte[] bytes = in.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw invalid("too_long", name, "must have at most " + longest + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void once(String name, boolean seen) {
        if (seen) {
            throw invalid("duplicate_field", name, "the part stands twice");
        }
    }

    private static ProblemException unknown(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        return invalid("unknown_field", shown, "unknown part; known: file, mapping, campaign");
    }

    private static ProblemException invalid(String code, String field, String detail) {
        return new ProblemException(Problem.invalid(List.of(Fault.of(code, field, field + ": " + detail))));
    }

    /** Where the file goes. */
    @FunctionalInterface
    interface Sink {

        /** Keeps all of it; answers how long it is. */
        long keep(InputStream file) throws IOException, SQLException;
    }
}
