package vn.nhiphoc.audit.run;

import vn.nhiphoc.audit.LoggedEvent;

/**
 * An event that bears on a figure, and what it did to it.
 *
 * @param what who or what it concerns
 */
public record Step(LoggedEvent event, String what, String vi, String en) {
    /** One line of text. */
    @Override
    public String toString() {
        return event.transactionId() + "/" + event.globalIndex() + "  " + event.name() + "  " + what + "  → " + vi
                + " · " + en;
    }
}
