package vn.nhiphoc.standalone.demo.send;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The JSON of a call, written when it is sent, so that a long script stays small. Writing twice gives the same. */
@FunctionalInterface
public interface Body {

    void write(JsonGenerator json) throws IOException;
}
