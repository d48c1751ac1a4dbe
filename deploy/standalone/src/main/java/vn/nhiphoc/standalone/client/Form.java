package vn.nhiphoc.standalone.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Optional;

/** A file with its mapping, as it is sent. */
record Form(Path file, String mapping, Optional<String> campaign, boolean dryRun, boolean correct) {

    private static final String BOUNDARY = "nhiphoc-b4b1f0d2c7e94d0a";
    private static final String CRLF = "\r\n";

    String path() {
        return "/api/v1/imports?dryRun=" + dryRun + "&correct=" + correct;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The file is read as it is sent. */
    BodyPublisher body() {
        String name = String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n\\\\]", "_");
        StringBuilder head = new StringBuilder();
        campaign.ifPresent(id -> head.append(part("campaign", "")).append(id).append(CRLF));
        head.append(part("mapping", "")).append(mapping).append(CRLF);
        head.append(part("file", "; filename=\"" + name + "\""));
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head.toString()),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString(CRLF + "--" + BOUNDARY + "--" + CRLF));
        } catch (FileNotFoundException e) {
            throw Problems.of("Không đọc được tệp " + file, "cannot read the file " + file);
        }
    }

    private static String part(String name, String more) {
        return "--" + BOUNDARY + CRLF + "Content-Disposition: form-data; name=\"" + name + "\"" + more + CRLF + CRLF;
    }
}
