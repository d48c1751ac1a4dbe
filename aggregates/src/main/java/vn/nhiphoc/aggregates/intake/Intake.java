package vn.nhiphoc.aggregates.intake;

import java.util.List;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;

/**
 * The way into the log. Every call returns once what it answers is committed and on disk; refusals are values, and
 * {@link vn.nhiphoc.aggregates.shared.LogBusy} says that nothing is acknowledged and when to come again. Thread-safe.
 */
public interface Intake extends AutoCloseable {

    /** Decides a campaign's, an activity's or a unit's command (batches and the catalogue have their own ways). */
    Answer send(Command command);

    /** Adds or changes reference data, all of the document or nothing. */
    CatalogueAnswer define(DefineCatalogue command);

    /** Decides a batch of activities in one transaction; one answer a line, in the order of the lines. */
    List<Answer> enter(List<EnterActivity> lines);

    /**
     * Decides a batch of attendance; one answer a line, in the order of the lines. Batches that arrive together are
     * committed together.
     */
    List<Answer> attend(List<ArrivingLine> lines, Received received);

    /**
     * Decides a batch of summaries and of their voids; one answer a line, in the order of the lines. Batches that arrive
     * together are committed together.
     */
    List<Answer> summarise(List<SummaryCommand> lines);

    /** The same in a transaction of its own, for whoever has thousands of lines and nobody who waits for them. */
    List<Answer> summariseAlone(List<SummaryCommand> lines);

    /** How many lines of attendance and of summaries wait for the log now. */
    int waitingLines();

    /** What intake knows of units, codes, campaigns and activities. */
    Registry registry();

    /** The entries as they stand in the log. */
    Readings readings();

    /** Forgets who a person is: the pseudonyms in the log stay, and the same person later is a new one. */
    boolean erase(String person);

    /** Stops the background work and closes the connections. */
    @Override
    void close();
}
