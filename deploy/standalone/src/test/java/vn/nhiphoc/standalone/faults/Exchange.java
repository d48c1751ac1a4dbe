package vn.nhiphoc.standalone.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP request over a connection of its own, down to the bytes: nothing is sent again behind our back, and anything
 * less than a whole answer is an {@link IOException}.
 */
public final class Exchange {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LONGEST_LINE = 8_192;

    private Exchange() {}

    /** A whole answer. */
    public record Answer(int status, Map<String, String> headers, String text) {}

    /** Sends it to that port of 127.0.0.1, with a key unless that is empty; a read that takes longer than {@code patience} fails. */
    public static Answer send(int port, String key, String method, String path, byte[] body, Duration patience)
            throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout((int) patience.toMillis());
            String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                    + (key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n")
                    + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            out.write(request.toByteArray());
            out.flush();
            return answer(new DataInputStream(socket.getInputStream()));
        }
    }

    private static Answer answer(DataInputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 ")) {
            throw new IOException("no HTTP answer: " + status);
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return new Answer(
                Integer.parseInt(status.substring(9, 12)),
                headers,
                new String(body(in, headers), StandardCharsets.UTF_8));
    }

    private static byte[] body(DataInputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                whole.writeBytes(exactly(in, size));
                line(in);
            }
            return whole.toByteArray();
        }
        String length = headers.get("content-length");
        if (length == null) {
            throw new IOException("the answer does not tell where it ends");
        }
        return exactly(in, Integer.parseInt(length));
    }

    private static byte[] exactly(DataInputStream in, int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the connection ended within the answer's head");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
