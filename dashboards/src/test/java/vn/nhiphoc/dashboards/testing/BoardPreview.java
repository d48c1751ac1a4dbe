package vn.nhiphoc.dashboards.testing;

import java.time.Clock;
import java.time.LocalTime;

/**
 * Serves the board on an {@link ImaginedWeek}, so that the pages can be looked at without the rest of the system:
 * {@code BoardPreview HH:MM}, the hour that it shall be.
 */
final class BoardPreview {
    private static final int SCHOOLS = 4;

    private BoardPreview() {}

    public static void main(String... arguments) throws InterruptedException {
        Clock clock = ImaginedWeek.clock(LocalTime.parse(arguments[0]));
        Store store = ImaginedWeek.write(Store.empty(), clock, 1, SCHOOLS);
        System.out.println("board at " + BoardServer.on(store, clock).at("/"));
        while (true) {
            Thread.sleep(400);
            store.beat(0);
        }
    }
}
