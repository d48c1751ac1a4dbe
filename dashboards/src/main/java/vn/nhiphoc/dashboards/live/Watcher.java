package vn.nhiphoc.dashboards.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One open connection. Writing never blocks: what a slow reader has not taken yet is replaced by what is newer, so one
 * that stalls holds neither a thread nor more than one message of a kind, and the server's buffers for it no more than a
 * slice. Offered to by the poller's threads, drained
 * by the server's.
 */
final class Watcher implements WriteListener, AsyncListener {
    private static final byte[] HELLO = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

    private static final int SLICE = 16 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final boolean takesChanges;
    private final Outbox outbox = new Outbox();
    private boolean greeted;
    private boolean unflushed;
    private @Nullable Message begun;
    private int written;
    private boolean over;
    private @Nullable Runnable whenOver;

    private Watcher(AsyncContext context, ServletOutputStream out, boolean takesChanges) {
        this.context = context;
        this.out = out;
        this.takesChanges = takesChanges;
    }

    /** Turns the request into a stream; nothing else may write the response from here on. */
    static Watcher start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        Watcher watcher =
                new Watcher(context, response.getOutputStream(), "true".equals(request.getParameter("changes")));
        context.addListener(watcher);
        watcher.out.setWriteListener(watcher);
        return watcher;
    }

    /** Runs once, when the connection ends; at once if it has ended already. */
    void whenOver(Runnable action) {
        synchronized (this) {
            if (!over) {
                whenOver = action;
                return;
            }
        }
        action.run();
    }

    /** Whether it asked for changes; else it gets every picture whole. */
    boolean takesChanges() {
        return takesChanges;
    }

    void offer(Message message) {
        Message whole = message.whole();
        synchronized (this) {
            if (over) {
                return;
            }
            outbox.put(whole == null || takesChanges ? message : whole);
            if (!greeted) {
                return;
            }
        }
        onWritePossible();
    }

    @Override
    public void onWritePossible() {
        try {
            drain();
        } catch (IOException | IllegalStateException e) {
            onError(e);
        }
    }

    private synchronized void drain() throws IOException {
        while (!over && out.isReady()) {
            if (writeNext()) {
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return;
            }
        }
    }

    /** Writes one slice; false when nothing waits. */
    private boolean writeNext() throws IOException {
        if (!greeted) {
            greeted = true;
            out.write(HELLO);
            return true;
        }
        if (begun == null) {
            begun = outbox.take();
            written = 0;
        }
        if (begun == null) {
            return false;
        }
        byte[] bytes = begun.bytes();
        int length = Math.min(SLICE, bytes.length - written);
        out.write(bytes, written, length);
        written += length;
        begun = written < bytes.length ? begun : null;
        return true;
    }

    /** Ends the connection from this side. */
    void end() {
        finish(true);
    }

    @Override
    public void onError(Throwable failure) {
        finish(true);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        finish(false);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish(true);
    }

    @Override
    public void onError(AsyncEvent event) {
        finish(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A stream is started once.
    }

    private void finish(boolean complete) {
        Runnable action;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            action = whenOver;
            if (complete) {
                try {
                    context.complete();
                } catch (IllegalStateException alreadyComplete) {
                    // The server was quicker.
                }
            }
        }
        if (action != null) {
            action.run();
        }
    }
}
