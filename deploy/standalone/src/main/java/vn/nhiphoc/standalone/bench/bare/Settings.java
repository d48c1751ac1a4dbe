package vn.nhiphoc.standalone.bench.bare;

import java.util.Map;

/** What a bare program was told. */
record Settings(Map<String, String> values) {

    String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    boolean is(String key) {
        return Boolean.parseBoolean(text(key));
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }
}
