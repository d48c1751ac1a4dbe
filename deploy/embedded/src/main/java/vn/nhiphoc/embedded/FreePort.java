package vn.nhiphoc.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of 127.0.0.1. A free one is drawn by lot below the ranges that systems give to outgoing connections, so that
 * none of those takes it before its server listens.
 */
public final class FreePort {
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 32_767;
    private static final int LONGEST_SEARCH = 1_000;

    private FreePort() {}

    /** The wanted port, or a free one for 0. */
    public static int orAny(int wanted) {
        return wanted != 0 ? wanted : any();
    }

    /** Free ports, all different. */
    public static List<Integer> several(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(drawn());
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new EmbeddedServerException("no free port on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    private static ServerSocket drawn() throws IOException {
        for (int left = LONGEST_SEARCH; ; left--) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (BindException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private static int any() {
        return several(1).get(0);
    }

    /** Whether nobody listens on this port of 127.0.0.1. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
