package vn.nhiphoc.dashboards.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Format;
import vn.nhiphoc.dashboards.clickhouse.Select;
import vn.nhiphoc.dashboards.request.KeyLimit;
import vn.nhiphoc.dashboards.request.Refused;

/** {@code GET /api/v1/metrics}: totals of a campaign. */
@RestController
class MetricsController {
    static final Set<String> PARAMETERS =
            Set.of("campaign", "by", "unit", "subtree", "type", "phase", "format", "limit", "asOf");
    private static final Set<String> PHASES = Set.of("week", "before", "after");

    private final ClickHouse clickHouse;
    private final Answer answer;

    MetricsController(ClickHouse clickHouse, Answer answer) {
        this.clickHouse = clickHouse;
        this.answer = answer;
    }

    @GetMapping("/api/v1/metrics")
    void metrics(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request, PARAMETERS);
        String campaign = parameters.required("campaign");
        List<Dimension> by = parameters.by(EnumSet.allOf(Dimension.class));
        Format format = parameters.format();
        Integer limit = parameters.limit();
        String type = parameters.text("type");
        String phase = phase(parameters);
        Place place = Place.of(parameters, clickHouse);
        UnitChoice asked = UnitChoice.of(parameters);
        Sight sight = Sight.of(clickHouse, place, new Sight.Names(campaign, null, asked.unit(), KeyLimit.of(request)));
        UnitChoice units = sight.checked(asked);
        Standing standing = sight.standing();
        MetricsQuery query = new MetricsQuery(campaign, by, units, sight.roots(), type, phase);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("campaign", campaign);
        about.put("by", by.stream().map(Dimension::code).toList());
        about.put("position", standing.position());
        if (place.asOf() != null) {
            about.put("asOf", place.asOf());
        }
        String what = campaign + by + units + type + phase + format + limit + place.asOf();
        Select select = place.in(query.select(format)).first(limit);
        answer.write(request, response, standing.etag(what), format, about, select);
    }

    private static @Nullable String phase(Parameters parameters) {
        String phase = parameters.text("phase");
        if (phase != null && !PHASES.contains(phase)) {
            throw new Refused(400, "bad_parameter", "'phase' must be week, before or after.");
        }
        return phase;
    }
}
