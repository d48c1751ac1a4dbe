package vn.nhiphoc.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the HTTP interface; a test of each module holds its part against its routes. */
@RestController
final class OpenApiController {

    private final JsonNode description = OpenApi.description();

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode description() {
        return description;
    }
}
