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
import vn.nhiphoc.dashboards.request.KeyLimit;

/** {@code GET /api/v1/comparisons}: a campaign against an earlier one. */
@RestController
class ComparisonsController {
    static final Set<String> PARAMETERS = Set.of(
            "campaign",
            "baseline",
            "view",
            "align",
            "by",
            "until",
            "unit",
            "subtree",
            "type",
            "measure",
            "format",
            "limit");
    private static final List<String> VIEWS = List.of("restated", "as_reported", "grouped", "unchanged", "matched");
    private static final List<String> ALIGNMENTS = List.of("date", "weekday");
    private static final List<String> UNTIL = List.of("now", "end");
    private static final List<String> MEASURES = List.of("visits", "people", "person_activities", "activities_opened");

    private final ClickHouse clickHouse;
    private final Answer answer;

    ComparisonsController(ClickHouse clickHouse, Answer answer) {
        this.clickHouse = clickHouse;
        this.answer = answer;
    }

    @GetMapping("/api/v1/comparisons")
    void comparisons(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request, PARAMETERS);
        Pair pair = new Pair(parameters.required("campaign"), parameters.required("baseline"));
        String view = parameters.oneOf("view", VIEWS);
        String align = parameters.oneOf("align", ALIGNMENTS);
        String until = parameters.oneOf("until", UNTIL);
        List<Dimension> by = parameters.by(EnumSet.of(Dimension.UNIT, Dimension.TYPE, Dimension.DAY));
        @Nullable String measure = parameters.text("measure") == null ? null : parameters.oneOf("measure", MEASURES);
        Format format = parameters.format();
        Integer limit = parameters.limit();
        UnitChoice asked = UnitChoice.of(parameters);
        Sight sight = Sight.of(
                clickHouse,
                Place.LIVE,
                new Sight.Names(pair.campaign(), pair.baseline(), asked.unit(), KeyLimit.of(request)));
        UnitChoice units = sight.checked(asked);
        Pair.Computed computed = sight.computed() == null ? pair.asked(clickHouse) : sight.computed();
        ComparisonsQuery query = new ComparisonsQuery(
                pair, view, align, until.equals("end"), by, units, sight.roots(), parameters.text("type"), measure);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("campaign", pair.campaign());
        about.put("baseline", pair.baseline());
        about.put("view", view);
        about.put("align", align);
        about.put("until", until);
        about.put("by", by.stream().map(Dimension::code).toList());
        about.put("position", computed.position());
        about.put("computedAt", computed.computedAt());
        String etag = new Standing(computed.position(), sight.standing().generation())
                .etag(computed + query.toString() + format + limit);
        answer.write(
                request, response, etag, format, about, query.select(format).first(limit));
    }
}
