package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What the system answered. */
record Reply(int status, JsonNode body) {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The body of a good answer; any other is a problem in the server's words. */
    JsonNode okFor(String act) throws ClientProblem {
        if (isOk()) {
            return body;
        }
        String detail = body.path("detail").asText(body.path("title").asText(""));
        String code = body.path("code").asText("");
        String said = status + (code.isEmpty() ? "" : " " + code) + (detail.isEmpty() ? "" : ": " + detail);
        throw new ClientProblem(
                "Không thực hiện được (" + act + "), máy chủ trả lời " + said, act + " failed: " + said);
    }
}
