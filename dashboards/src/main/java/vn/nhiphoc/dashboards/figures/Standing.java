package vn.nhiphoc.dashboards.figures;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Which figures an answer holds: everything of the log below the position, as that generation of the rows has it.
 *
 * @param generation 0 where nothing was ever computed
 */
record Standing(long position, long generation) {

    /** The tag of what a request is answered with while nothing changes. */
    String etag(String request) {
        CRC32C sum = new CRC32C();
        sum.update(request.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + generation + "-" + position + "-" + Long.toHexString(sum.getValue()) + "\"";
    }
}
