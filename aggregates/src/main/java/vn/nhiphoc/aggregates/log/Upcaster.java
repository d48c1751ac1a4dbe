package vn.nhiphoc.aggregates.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * One step of an old event towards the present: from the JSON of a revision to that of the next.
 *
 * @param name the stored name of the event
 * @param from the revision that the step takes
 * @param to the revision that it leaves
 * @param step changes the tree, which is its own; throws {@link UnreadableEvent} where the tree does not fit
 */
record Upcaster(String name, String from, String to, Consumer<ObjectNode> step) {}
