package vn.nhiphoc.standalone.client;

import vn.nhiphoc.ingest.files.Said;

/** A command cannot go on; the message is the one line that says what is wrong and what would be right. */
final class ClientProblem extends Exception {

    private static final long serialVersionUID = 1;

    ClientProblem(String vi, String en) {
        super(new Said(vi, en).toString());
    }
}
