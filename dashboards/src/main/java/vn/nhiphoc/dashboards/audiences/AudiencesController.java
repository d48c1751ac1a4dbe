package vn.nhiphoc.dashboards.audiences;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.dashboards.live.LiveService;
import vn.nhiphoc.dashboards.live.Request;
import vn.nhiphoc.dashboards.request.KeyLimit;
import vn.nhiphoc.dashboards.request.Refused;

/** {@code /api/v1/live/audiences}: the visits by audience of a day or of the week so far, as JSON or CSV. */
@RestController
class AudiencesController {
    private final AudienceQueries queries;
    private final LiveService live;

    AudiencesController(AudienceQueries queries, LiveService live) {
        this.queries = queries;
        this.live = live;
    }

    @GetMapping("/api/v1/live/audiences")
    ResponseEntity<?> audiences(
            HttpServletRequest request,
            @RequestParam(defaultValue = "day") String span,
            @RequestParam(defaultValue = "json") String format) {
        if (!span.equals("day") && !span.equals("week")) {
            throw new Refused(400, "bad_span", "'span' must be day or week.");
        }
        AudienceDay day = queries.read(
                live.snapshot(live.within(Request.view(request), KeyLimit.of(request))), span.equals("week"));
        return switch (format) {
            case "json" ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(day);
            case "csv" ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"doi-tuong.csv\"")
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(csv(day).getBytes(StandardCharsets.UTF_8));
            default -> throw new Refused(400, "bad_format", "'format' must be json or csv.");
        };
    }

    /** Columns of flagged audiences are empty below the city, as in JSON. */
    private static String csv(AudienceDay day) {
        return day.rows().stream()
                .map(line -> Stream.of(line.visits(), line.disadvantaged(), line.remote(), line.asked())
                        .map(AudiencesController::number)
                        .collect(Collectors.joining(",", line.audience() + ",", "\r\n")))
                .collect(Collectors.joining("", "audience,visits,disadvantaged,remote,asked\r\n", ""));
    }

    private static String number(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }
}
