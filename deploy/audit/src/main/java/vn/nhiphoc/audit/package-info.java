/**
 * Recounts every view of the contract from the log alone, to hold the stream's figures against. It knows the stored form
 * of the events and the contract's rules; it shares no code with the log's writers or with the jobs, and states figures
 * as functions of final facts, not as changes.
 *
 * <p>In a test: give {@link vn.nhiphoc.audit.Recount#of} the events as {@link vn.nhiphoc.audit.LoggedEvent}s (any order)
 * and get the {@link vn.nhiphoc.audit.Row}s of each {@link vn.nhiphoc.audit.View}; bring what was found into rows of the
 * same form, values as {@link vn.nhiphoc.audit.Text} writes them (that is how ClickHouse prints them), and let
 * {@link vn.nhiphoc.audit.Comparison#of} compare: {@code sum().cells()} were compared, {@code sum().differing()} differ,
 * {@code differences()} says which.
 */
package vn.nhiphoc.audit;
