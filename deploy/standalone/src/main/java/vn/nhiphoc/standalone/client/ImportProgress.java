package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import vn.nhiphoc.standalone.cli.Terminal;

/** How far an import is, on standard error: one line that changes where that is a terminal, else a line now and then. */
interface ImportProgress {

    ImportProgress NONE = new ImportProgress() {
        @Override
        public void at(long rows) {}

        @Override
        public void end() {}
    };

    void at(long rows);

    void end();

    static ImportProgress on(PrintStream err, Path file) {
        boolean terminal = Terminal.isStandardError();
        Duration pause = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
        return new ImportProgress() {

            private long last = System.nanoTime();
            private boolean told;

            @Override
            public void at(long rows) {
                if (System.nanoTime() - last >= pause.toNanos()) {
                    last = System.nanoTime();
                    told = true;
                    String text = file.getFileName() + ": " + rows + " dòng · rows";
                    err.print(terminal ? "\r" + text : text + System.lineSeparator());
                    err.flush();
                }
            }

            @Override
            public void end() {
                if (terminal && told) {
                    err.println();
                }
            }
        };
    }
}
