package vn.nhiphoc.dashboards.units;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.dashboards.live.LiveService;
import vn.nhiphoc.dashboards.live.LiveSnapshot;
import vn.nhiphoc.dashboards.live.Request;
import vn.nhiphoc.dashboards.live.View;
import vn.nhiphoc.dashboards.request.KeyLimit;
import vn.nhiphoc.dashboards.request.Refused;

/** {@code /api/v1/live/units}, {@code /api/v1/live/unit} and {@code /api/v1/live/no-word}. */
@RestController
class UnitsController {
    private static final int LONGEST = 100;

    private final UnitSearch search;
    private final UnitPages pages;
    private final LiveService live;

    UnitsController(UnitSearch search, UnitPages pages, LiveService live) {
        this.search = search;
        this.pages = pages;
        this.live = live;
    }

    @GetMapping("/api/v1/live/units")
    List<Found> units(
            HttpServletRequest request,
            @RequestParam("q") String typed,
            @RequestParam(required = false) @Nullable String campaign) {
        if (typed.length() > LONGEST) {
            throw new Refused(400, "too_long", "A search has at most " + LONGEST + " characters.");
        }
        return search.find(typed, campaign, KeyLimit.of(request));
    }

    @GetMapping("/api/v1/live/unit")
    ResponseEntity<UnitPage> unit(HttpServletRequest request) {
        View view = live.within(Request.view(request), KeyLimit.of(request));
        if (view.unitId() == null) {
            throw new Refused(400, "unit_missing", "Say which unit: ?unit=ID.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(pages.read(live.snapshot(view), view.unitId()));
    }

    @GetMapping("/api/v1/live/no-word")
    ResponseEntity<byte[]> noWord(
            HttpServletRequest request,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "vi") String lang) {
        LiveSnapshot snapshot = live.snapshot(live.within(Request.view(request), KeyLimit.of(request)));
        NoWord list = new NoWord(snapshot, lang.equals("en"));
        return switch (format) {
            case "csv" -> answer(list.csv(), "text/csv;charset=UTF-8", list.fileName());
            case "text" -> answer(list.text(), "text/plain;charset=UTF-8", null);
            default -> throw new Refused(400, "bad_format", "'format' must be csv or text.");
        };
    }

    private static ResponseEntity<byte[]> answer(String text, String type, @Nullable String file) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType(type));
        if (file != null) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        }
        return answer.body(text.getBytes(StandardCharsets.UTF_8));
    }
}
