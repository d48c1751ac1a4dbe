package vn.nhiphoc.embedded.testing;

/** On what the integration tests run: the embedded servers, or containers where the build asks for them. */
public final class TestServers {

    /** System property; {@code containers} asks for containers. */
    public static final String PROPERTY = "nhiphoc.test.servers";

    private TestServers() {}

    /** Whether the build asks for containers. */
    public static boolean inContainers() {
        return "containers".equals(System.getProperty(PROPERTY));
    }
}
