package vn.nhiphoc.dashboards.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.dashboards.request.KeyLimit;

/** {@code /api/v1/live} and its stream. */
@RestController
class LiveController {
    private final LiveService service;
    private final Channels channels;

    LiveController(LiveService service, Channels channels) {
        this.service = service;
        this.channels = channels;
    }

    @GetMapping(path = "/api/v1/live", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> live(HttpServletRequest request) {
        View view = service.within(Request.view(request), KeyLimit.of(request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(service.picture(view));
    }

    @GetMapping(path = "/api/v1/live/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = service.within(Request.view(request), KeyLimit.of(request));
        channels.watch(view, () -> Watcher.start(request, response));
    }
}
