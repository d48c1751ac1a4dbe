package vn.nhiphoc.ingest.rest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.intake.Readings;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;
import vn.nhiphoc.aggregates.summary.messages.SummaryId;
import vn.nhiphoc.aggregates.summary.messages.VoidSummary;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.problem.Fault;

/** Whose summaries the lines of one batch concern; only a caller with a scope has to know. Not thread-safe. */
final class SummaryOwners {

    private final Caller caller;
    private final Reach reach;
    private final Map<String, UnitId> owners = new HashMap<>();

    private SummaryOwners(Caller caller, Reach reach) {
        this.caller = caller;
        this.reach = reach;
    }

    /** Of the summaries that a void names: what the log says, else what the batch itself says. */
    static SummaryOwners of(Caller caller, Reach reach, Collection<SummaryLine> lines, Recording recording) {
        SummaryOwners found = new SummaryOwners(caller, reach);
        if (caller.scope() == null) {
            return found;
        }
        Map<CampaignId, List<String>> named = lines.stream()
                .filter(line -> line.command() instanceof VoidSummary)
                .collect(Collectors.groupingBy(
                        line -> line.command().campaignId(),
                        Collectors.mapping(line -> line.command().key(), Collectors.toList())));
        lines.forEach(line -> {
            if (line.command() instanceof ReportSummary report) {
                found.owners.put(report.aggregateId(), report.unitId());
            }
        });
        Readings readings = recording.intake().readings();
        named.forEach((campaign, keys) -> recording
                .read(() -> readings.summaries(campaign, keys))
                .forEach((key, state) -> found.owners.put(
                        SummaryId.of(campaign, key),
                        Objects.requireNonNull(state.recorded()).unitId())));
        return found;
    }

    /** Why the caller may not send that line, if so. */
    Optional<Fault> fault(SummaryLine line) {
        if (line.command() instanceof ReportSummary report) {
            return reach.outside(caller, report.unitId(), "unitId");
        }
        if (caller.scope() == null) {
            return Optional.empty();
        }
        @Nullable UnitId owner = owner(line);
        return owner == null
                ? Optional.of(Fault.of(
                        RefusalCodes.UNKNOWN_LINE,
                        "of",
                        "campaign " + line.command().campaignId() + " has no summary "
                                + line.command().key() + " to take back"))
                : reach.outside(caller, owner, "of");
    }

    /** Records good lines, one answer a line. */
    Function<List<SummaryLine>, List<Answer>> recorder(Recording recording) {
        return lines -> recording.join(() -> recording.intake().summarise(commands(lines)));
    }

    /** The commands of lines, each void with the unit whose summary it may take back. */
    List<SummaryCommand> commands(List<SummaryLine> lines) {
        return lines.stream().map(line -> line.command(owner(line))).toList();
    }

    /** The only unit whose summary that line may take back; null where the caller may take back any. */
    @Nullable
    UnitId owner(SummaryLine line) {
        return owners.isEmpty() ? null : owners.get(line.command().aggregateId());
    }
}
