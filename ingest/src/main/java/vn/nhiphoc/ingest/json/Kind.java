package vn.nhiphoc.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A kind of value: takes what fits, throws {@link Unfit} at what does not. */
@FunctionalInterface
public interface Kind<T> {

    T read(JsonNode value);
}
