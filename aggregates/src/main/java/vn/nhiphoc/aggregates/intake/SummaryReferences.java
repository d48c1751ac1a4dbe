package vn.nhiphoc.aggregates.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.registry.Registry.Kind;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;

/** Checks what the summaries of one batch refer to; each name is looked up once. Not thread-safe. */
final class SummaryReferences {

    private final Registry registry;
    private final int mostHints;
    private final Map<Name, Optional<Refusal>> asked = new HashMap<>();
    private int hints;

    /** @param mostHints so many unknown names get a hint each */
    SummaryReferences(Registry registry, int mostHints) {
        this.registry = registry;
        this.mostHints = mostHints;
    }

    /** What that line refers to and nobody knows. */
    List<Refusal> unknown(SummaryCommand line) {
        List<Optional<Refusal>> checked = new ArrayList<>();
        checked.add(check(
                new Name(Kind.CAMPAIGN, line.campaignId().value()),
                RefusalCodes.UNKNOWN_CAMPAIGN,
                "campaignId",
                () -> registry.campaign(line.campaignId()).isPresent()));
        if (line instanceof ReportSummary report) {
            checked.add(check(
                    new Name(Kind.UNIT, report.unitId().value()),
                    RefusalCodes.UNKNOWN_UNIT,
                    "unitId",
                    () -> registry.unit(report.unitId()).isPresent()));
            checked.add(check(
                    new Name(Kind.TYPE, report.type().value()),
                    RefusalCodes.UNKNOWN_TYPE,
                    "type",
                    () -> registry.hasType(report.type())));
        }
        return checked.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Refusal> check(Name name, String code, String field, BooleanSupplier known) {
        Optional<Refusal> before = asked.get(name);
        if (before == null) {
            before = known.getAsBoolean() ? Optional.empty() : Optional.of(new Refusal(code, field, detail(name)));
            asked.put(name, before);
        }
        return before;
    }

    private String detail(Name name) {
        String what = name.kind() == Kind.TYPE ? "activity type" : name.kind() == Kind.UNIT ? "unit" : "campaign";
        String hint = hints++ < mostHints ? registry.hint(name.kind(), name.value()) : "";
        return "no " + what + " is called " + name.value() + hint;
    }

    private record Name(Kind kind, String value) {}
}
