package vn.nhiphoc.ingest.files;

import java.util.List;
import java.util.Optional;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.ingest.names.Match;
import vn.nhiphoc.ingest.names.TypeNames;
import vn.nhiphoc.ingest.sheets.Said;

/** Takes every campaign and unit at its word, and knows two types. */
final class FakeNames implements Names {

    private final TypeNames types = new TypeNames(List.of(
            new CodeEntry(new TypeCode("digital_skills"), new Name("Tập huấn kỹ năng số", "Digital skills")),
            new CodeEntry(new TypeCode("communication"), new Name("Tuyên truyền, tọa đàm", null))));

    @Override
    public Optional<Said> unknownCampaign(String campaignId) {
        return Optional.empty();
    }

    @Override
    public Match unit(String campaignId, String written, String within) {
        return new Match.One(within == null ? written : within + "/" + written);
    }

    @Override
    public Match type(String written) {
        return written.matches("[a-z_]+") ? new Match.One(written) : types.find(written);
    }

    @Override
    public Optional<String> typeIn(String header) {
        return types.known(header);
    }
}
