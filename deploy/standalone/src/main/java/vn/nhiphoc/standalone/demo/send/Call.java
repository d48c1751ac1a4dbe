package vn.nhiphoc.standalone.demo.send;

/**
 * One call of the HTTP intake.
 *
 * @param path with its leading slash
 * @param lines how many lines it carries; 1 for a single call
 */
public record Call(String method, String path, Body body, Expected expected, int lines) {

    public static Call put(String path, Body body) {
        return new Call("PUT", path, body, Expected.Done.RECORDED, 1);
    }

    public static Call post(String path, Body body) {
        return new Call("POST", path, body, Expected.Done.RECORDED, 1);
    }

    public Call expecting(Expected other) {
        return new Call(method, path, body, other, lines);
    }

    /** The same call once more. */
    public Call again() {
        return expecting(expected.again());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
