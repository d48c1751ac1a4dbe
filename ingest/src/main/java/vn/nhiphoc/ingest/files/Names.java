package vn.nhiphoc.ingest.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.names.Match;
import vn.nhiphoc.ingest.sheets.Said;

/** What the system knows and a file may name. */
public interface Names {

    /** What is wrong with that campaign's id; empty where it is known. */
    Optional<Said> unknownCampaign(String campaignId);

    /** The unit of that id, code or name at the time of a known campaign. */
    Match unit(String campaignId, String written, @Nullable String within);

    /** The activity type of that code or name. */
    Match type(String written);

    /** The activity type, if a header names one. */
    Optional<String> typeIn(String header);
}
