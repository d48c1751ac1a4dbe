package vn.nhiphoc.standalone.client;

import vn.nhiphoc.ingest.sheets.Said;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** Failures of the commands of this package: status 2, one line, Vietnamese first. */
final class Problems {

    private Problems() {}

    static CommandFailure of(String vi, String en) {
        return of(new Said(vi, en));
    }

    static CommandFailure of(Said said) {
        return new CommandFailure(said.toString());
    }
}
