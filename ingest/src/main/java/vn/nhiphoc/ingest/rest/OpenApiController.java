package vn.nhiphoc.ingest.rest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the HTTP interface; a test holds it against the routes. */
@RestController
final class OpenApiController {

    private static final Resource DESCRIPTION = new ClassPathResource("vn/nhiphoc/ingest/openapi.json");

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return DESCRIPTION;
    }
}
