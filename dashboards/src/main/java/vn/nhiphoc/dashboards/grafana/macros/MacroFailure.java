package vn.nhiphoc.dashboards.grafana.macros;

/** A query that Grafana's plugin would refuse, expand wrongly, or send with a macro in it. */
public final class MacroFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    MacroFailure(String message) {
        super(message);
    }
}
