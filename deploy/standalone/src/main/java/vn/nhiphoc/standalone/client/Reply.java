package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** What the system answered. */
record Reply(int status, JsonNode body) {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The body of a good answer; any other is a problem in the server's words. */
    JsonNode okFor(String act) {
        if (isOk()) {
            return body;
        }
        String detail = body.path("detail").asText(body.path("title").asText(""));
        String code = body.path("code").asText("");
        String said = status + (code.isEmpty() ? "" : " " + code) + (detail.isEmpty() ? "" : ": " + detail);
        throw new CommandFailure("Không thực hiện được · failed: " + act + ": " + said);
    }
}
